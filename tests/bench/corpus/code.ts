import type { Random } from "./random.ts";

/**
 * Pieces of code that make up fenced blocks; `$a`, `$b` stand for names and `$n` for numbers. None has
 * `{{`, `{%`, `{#` or `[[`, which peers or we would take for something else.
 */
const pieces: Readonly<Record<string, readonly string[]>> = {
  ts: [
    'import { $a } from "./$b.ts";\n',
    "interface $A {\n  readonly $a: string;\n  readonly $b?: number;\n}\n",
    "export async function $a($b: string): Promise<number> {\n  const found = await fetch('/api/$b?limit=$n');\n  if (!found.ok) throw new Error('no $b: ' + found.status);\n  return (await found.json()).$a ?? $n;\n}\n",
    "// A $a is kept for $n seconds, a $b for good.\nconst $a = new Map<string, $B>();\nfor (const [key, value] of $a) {\n  if (value.$b > $n) $a.delete(key);\n}\n",
  ],
  js: [
    'const $a = require("$b");\n',
    "function $a($b, limit = $n) {\n  return $b.filter((one) => one.$a < limit).map(({ $b }) => $b * 2);\n}\n",
    'document.querySelector("#$a").addEventListener("click", (event) => {\n  event.preventDefault();\n  $b(event.target.value, /$a\\d+/g);\n});\n',
  ],
  python: [
    "import $a\nfrom $b import $A\n",
    'class $A($B):\n    """Keeps a $a until its $b is gone."""\n\n    def __init__(self, $a, timeout=$n):\n        self.$a = $a\n        self.timeout = timeout\n',
    'def $a($b):\n    for i, line in enumerate($b):\n        if line.startswith("$a") and i % $n == 0:\n            yield line.strip(), i\n    return None\n',
    "with open('$a.log') as $b:\n    total = sum(len(x) for x in $b if x != '$a')\n    print(f'{total} of $n')  # $b last\n",
  ],
  go: [
    'package $a\n\nimport (\n\t"context"\n\t"fmt"\n)\n',
    'func (s *$A) $B(ctx context.Context, $a string) (int, error) {\n\tif $a == "" {\n\t\treturn 0, fmt.Errorf("no $b after %d", $n)\n\t}\n\tselect {\n\tcase <-ctx.Done():\n\t\treturn 0, ctx.Err()\n\tcase n := <-s.$b:\n\t\treturn n, nil\n\t}\n}\n',
    "type $A struct {\n\t$B string\n\tmu sync.Mutex // guards $a\n\t$a map[string]int\n}\n",
  ],
  rust: [
    "use std::collections::HashMap;\n",
    "pub fn $a(input: &str) -> Result<u64, $A> {\n    let mut $b = HashMap::new();\n    for part in input.split(',') {\n        *$b.entry(part).or_insert($n) += 1;\n    }\n    $b.get(\"$a\").copied().ok_or($A::Missing)\n}\n",
    "#[derive(Debug, Clone)]\nstruct $A<'a> {\n    $a: &'a str,\n    $b: Option<usize>, // at most $n\n}\n",
  ],
  java: [
    "import java.util.List;\n",
    'public final class $A implements $B {\n  private final int $a = $n;\n\n  @Override\n  public String $b(List<String> items) {\n    return items.stream().filter(i -> i.length() > $a).findFirst().orElse("$b");\n  }\n}\n',
  ],
  ruby: [
    "require '$a'\n",
    'class $A < $B\n  attr_reader :$a\n\n  def $b(limit = $n)\n    @$a.select { |one| one > limit }.each do |one|\n      puts "$a is #{one}"\n    end\n  end\nend\n',
  ],
  bash: [
    "#!/usr/bin/env bash\nset -euo pipefail\n",
    'for $a in /var/log/$b/*.log; do\n  grep -c "$n" "$$a" | sort -rn | head -$n  # the $b ones\ndone\n',
    'if [ -z "$$A" ]; then\n  echo "set $A first" >&2\n  exit 1\nfi\ncurl -fsS "https://$b.example/$a" -o /tmp/$a.json\n',
  ],
  sql: [
    "SELECT $a, count(*) AS n\nFROM $b\nJOIN $a ON $a.id = $b.$a_id\nWHERE $b.created_at > now() - interval '$n days'\nGROUP BY $a\nORDER BY n DESC\nLIMIT $n;\n",
    "CREATE TABLE $a (\n  id bigint PRIMARY KEY,\n  $b text NOT NULL DEFAULT '$a'\n);\n",
  ],
  json: ['{\n  "$a": "$b",\n  "limit": $n,\n  "$b": { "on": true, "names": ["$a", null] }\n}\n'],
  yaml: [
    "# The $a before the $b.\n$a:\n  - name: $b\n    port: $n\n    enabled: true\n",
    '$b:\n  image: "$a:$n"\n  command: ["$b", "--$a"]\n',
  ],
};

const languages = Object.keys(pieces);

/** A fenced block: one to five pieces of one language. */
export function codeFence(chance: Random, nameOf: () => string): string {
  const language = languages[chance.int(0, languages.length)] ?? "ts";
  const own = pieces[language] ?? [];
  let code = "";
  for (let left = chance.int(1, 6); left > 0; left--) {
    const [a, b] = [nameOf(), nameOf()];
    const values: Record<string, string> = { a, b, A: capital(a), B: capital(b) };
    code += (own[chance.int(0, own.length)] ?? "").replace(/\$([abABn])/g, (_, name: string) =>
      name === "n" ? String(chance.int(2, 900)) : (values[name] ?? ""),
    );
  }
  return `\`\`\`${language}\n${code}\`\`\``;
}

export function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
