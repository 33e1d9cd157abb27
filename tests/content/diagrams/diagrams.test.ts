import assert from "node:assert/strict";
import { test } from "node:test";
import { drawWanted } from "../../../src/content/diagrams/drawn.ts";
import { tagsOf, textContent } from "../../support/html.ts";
import { renderBody } from "../../support/render-body.ts";

async function render(language: string, source: string) {
  const text = `\`\`\`${language}\n${source}\n\`\`\`\n`;
  renderBody(text);
  await drawWanted();
  return renderBody(text);
}

const kinds = {
  flowchart:
    "flowchart LR\n  A[Web] -->|asks| B{Cached?}\n  B -.-> C[(Store)]\n  subgraph one [Inside]\n    C --> D\n  end",
  graph: "graph TD\n  %% a comment\n  A --> B & C\n  classDef hot fill:#b32d0c\n  class B hot",
  state: "stateDiagram-v2\n  [*] --> Idle\n  Idle --> Busy : work\n  Busy --> [*]",
  sequence:
    "sequenceDiagram\n  participant A as Alice\n  A->>B: Hi\n  B-->>A: Hello\n  alt good\n    A->>B: more\n  else bad\n    A->>B: less\n  end\n  Note over A,B: a note",
  class:
    "classDiagram\n  class Animal {\n    +String name\n    +eat() void\n  }\n  Animal <|-- Dog : is",
  er: "erDiagram\n  CUSTOMER ||--o{ ORDER : places\n  ORDER {\n    int id PK\n  }",
  xychart:
    'xychart-beta\n  title "Sales"\n  x-axis [jan, feb]\n  y-axis "Revenue" 0 --> 100\n  bar [10, 50]\n  line [5, 20]',
};

for (const [kind, source] of Object.entries({
  ...kinds,
  dot: "digraph {\n  a -> b [label=<<b>x</b>>]\n  b [style=filled fillcolor=black]\n}",
})) {
  test(`a diagram of the kind ${kind} is drawn, with its source, and nothing that the policy stops`, async () => {
    const language = kind === "dot" ? "dot" : "mermaid";
    const { html, feedHtml, diagnostics, sections } = await render(language, source);
    assert.deepEqual(diagnostics, []);
    assert.match(html, /^<figure class="diagram">.*<svg [^>]*role="img" aria-label="[^"]+"/s);
    const drawing = html.slice(0, html.indexOf("<details>"));
    assert.doesNotMatch(
      drawing,
      /<style|<script| style=| on\w+=|https?:\/\/(?!www\.w3\.org\/2000\/svg)|@import|NaN/,
    );
    assert.match(drawing, /var\(--ink/);
    assert.equal(textContent(html.slice(html.indexOf("<pre"))).trim(), source);
    const [image] = tagsOf(feedHtml).filter(({ name }) => name === "img");
    assert.match(
      image?.attributes.src ?? "",
      /^https:\/\/small\.example\/assets\/here\/diagram-\w{12}\.svg$/,
    );
    assert.ok(Number(image?.attributes.width) > 20 && Number(image?.attributes.height) > 20);
    assert.ok((sections[0]?.text.template ?? "").trim().length > 0);
  });
}

test("the diamonds of a class diagram stand outside of its boxes", async () => {
  const { html } = await render("mermaid", "classDiagram\n  A *-- B\n  C o-- D");
  const diamonds = tagsOf(html).filter(({ attributes }) =>
    /-cls-(?:composition|aggregation)$/.test(attributes.id ?? ""),
  );
  assert.deepEqual(
    diamonds.map(({ attributes }) => attributes.refX ?? attributes.refx),
    ["12", "12"],
  );
});

test("codes for characters are the characters, in the drawing and in what is said of it", async () => {
  const { html, diagnostics } = await render(
    "mermaid",
    'flowchart LR\n  A["x #quot;y#quot; &lt;b&gt;"] -->|a #59; b| B',
  );
  assert.deepEqual(diagnostics, []);
  const drawing = html.slice(0, html.indexOf("<details>"));
  assert.match(textContent(drawing), /x "y" <b>/);
  assert.match(textContent(drawing), /a ; b/);
  assert.doesNotMatch(drawing, /[\ue000-\ue0ff]|quot;y#|&amp;lt/);
});

test("what a text shows twice has ids of its own", async () => {
  const { html } = await render(
    "mermaid",
    `${kinds.flowchart}\n\`\`\`\n\n\`\`\`mermaid\n${kinds.flowchart}`,
  );
  const ids = Array.from(html.matchAll(/ id="([^"]+)"/g), ([, id]) => id);
  assert.equal(new Set(ids).size, ids.length);
  assert.ok(ids.length >= 4);
});

test("a drawing as a file names colours, as it has no stylesheet", async () => {
  const { drawMermaid } = await import("../../../src/content/diagrams/mermaid.ts");
  const drawing = drawMermaid(kinds.sequence, await import("beautiful-mermaid"));
  assert.doesNotMatch(drawing.file ?? "var(", /var\(/);
  assert.match(drawing.file ?? "", /xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
});

for (const [oneLine, manyLines] of [
  [
    "flowchart TD; A-->B; B-->|x; y|C\n  C-->D; D-->A;",
    "flowchart TD\nA --> B\nB -->|x; y|C\nC --> D\nD --> A",
  ],
  [
    'flowchart TD\n  A["one; two"]-->B; B-->C["#9829; three"]',
    'flowchart TD\nA["one; two"] --> B\nB --> C["#9829; three"]',
  ],
  ["sequenceDiagram\n  A->>B: Hi; B-->>A: Ho", "sequenceDiagram\nA->>B: Hi\nB-->>A: Ho"],
  ["flowchart\nA --> B", "flowchart TD\nA --> B"],
  ["graph LR\nA--是-->B", "graph LR\nA -- 是 --> B"],
  ['graph LR\nA--"no"-->B[x -- y]', 'graph LR\nA -- "no" --> B[x -- y]'],
  ["graph LR\nA==yes==>B\nB-.maybe.->C", "graph LR\nA == yes ==> B\nB -. maybe .-> C"],
  ["graph LR\nA --> B --- C --> D", "graph LR\nA --> B\nB --- C\nC --> D"],
  ['graph LR\nA["one\\ntwo"] --> B', 'graph LR\nA["one<br/>two"] --> B'],
  ['graph LR\nA-->B["日本語"]', 'graph LR\nA --> B["日本語"]'],
  ["graph LR\nA ====> B", "graph LR\nA ==> B"],
  [
    'graph LR\nA["a &amp; b #9829;"] --> B["`some words`"]',
    'graph LR\nA["a #amp; b ♥"] --> B["some words"]',
  ],
  [
    "stateDiagram-v2\n[*] --> s\ns: Two words",
    'stateDiagram-v2\nstate "Two words" as s\n[*] --> s',
  ],
  ["classDiagram\nclass A {\n+List~int~ b\n}", "classDiagram\nclass A {\n+List<int> b\n}"],
  ["sequenceDiagram\nA->>B: one &amp; two", "sequenceDiagram\nA->>B: one #38; two"],
  ["sequenceDiagram\nA--xB: lost\nB-xA: too", "sequenceDiagram\nA--x B: lost\nB-x A: too"],
] as const) {
  test(`${JSON.stringify(oneLine)} is drawn as ${JSON.stringify(manyLines)} is`, async () => {
    const drawn = async (source: string) => {
      const { html, diagnostics } = await render("mermaid", source);
      assert.deepEqual(diagnostics, []);
      return html.slice(0, html.indexOf("<details>"));
    };
    assert.equal(await drawn(oneLine), await drawn(manyLines));
  });
}

for (const [language, source, expected] of [
  ["mermaid", "flowchart TD; A --> B\n  B --> C; C --", "3:3 E397"],
  ["mermaid", "flowchart TD\n  A --> B\n  A --", "4:3 E397"],
  ["mermaid", 'flowchart TD\n  A --> B\n  click A "http://x"', "4:3 E397"],
  ["mermaid", "flowchart TD\n  A --> B\n  foo bar baz", "4:3 E397"],
  ["mermaid", "flowchart TD\n  B -->|x C", "3:3 E397"],
  ["mermaid", "sequenceDiagram\n  activate B\n  A->>B: Hi", "3:3 E397"],
  ["mermaid", "sequenceDiagram\n  A->>B: Hi\n  activate A", "4:3 E397"],
  ["mermaid", "stateDiagram-v2\n  [*] --> Idle\n  note right of Idle : hello", "4:3 E397"],
  ["mermaid", 'classDiagram\n  A <|-- B\n  note "hm"', "4:3 E397"],
  ["mermaid", "erDiagram\n  A ||--o{ B : has\n  ORDER { int id }", "4:3 E397"],
  ["mermaid", "xychart-beta\n  x-axis [a]\n  bar [1]\n  pie [3]", "5:3 E397"],
  ["mermaid", "%%{init: {}}%%\nflowchart TD\n  A --> B", "2:1 E397"],
  ["mermaid", "flowchart LR\n  A[fa:fa-ban no] --> B", "3:3 E397"],
  ["mermaid", "sequenceDiagram\n  A<<->>B: both", "3:3 E397"],
  ["mermaid", "gantt\n  title x", "2:1 E396"],
  ["mermaid", "pie title Pets", "2:1 E396"],
  ["mermaid", "", "2:1 E396"],
  ["dot", "digraph {\n  a ->\n}", "4:1 E397"],
  ["dot", "digraph {\n  a -> b", "3:3 E397"],
  ["dot", 'digraph {\n  a [URL="javascript:alert(1)"]\n}', "3:3 E397"],
  ["graphviz", 'digraph {\n  a [image="x.png"]\n}', "3:3 E397"],
] as const) {
  test(`${JSON.stringify(source)} is told at its line, and shown as code`, async () => {
    const { html, lines } = await render(language, source);
    assert.deepEqual(lines(), [expected]);
    assert.match(html, /^<pre /);
  });
}

for (const [source, hint] of [
  ["---\ntitle: My flow\n---\ngraph TD\n  A --> B", /`mermaid title="My flow"`/],
  [
    "---\nconfig:\n  theme: dark\n---\ngraph TD\n  A --> B",
    /^Take it out: a diagram has the colours/,
  ],
  ["flowchat TD\n  A --> B", /^Did you mean `flowchart`\?$/],
  ["sequenceDiagrams\n  A->>B: x", /^Did you mean `sequenceDiagram`\?$/],
  ['graph TD\n  A --> B\n  click A "https://a.example"', /^Take it out, and link/],
  ["graph TD\n  A@{ shape: rect }\n  A --> B", /`A\[box\]`/],
  ["graph TD\n  A@{ shape: rect } --> B", /`A\[box\]`/],
  ["graph TD\n  A --x B", /^Lines end with `-->`/],
  ["graph TD\n  A ~~~ B", /arranges its parts itself/],
  ["graph TD\n  A e1@--> B", /an arrow has no name/],
  ["graph TD\n  A --> B %% hm", /a line of its own/],
  ["graph TD\n  accTitle: Words\n  A --> B", /`mermaid title="…"`/],
  ["sequenceDiagram\n  box Grey Us\n  participant A\n  end\n  A->>A: x", /with its `end`/],
  ["stateDiagram-v2\n  state c <<choice>>\n  [*] --> c", /like the other states/],
] as const) {
  test(`${JSON.stringify(source)} is told with what to do`, async () => {
    const [told] = (await render("mermaid", source)).diagnostics;
    assert.match(told?.hint ?? "", hint);
  });
}

test("the kinds that are drawn are named where another is met", async () => {
  const [told] = (await render("mermaid", "mindmap\n  root")).diagnostics;
  assert.match(told?.hint ?? "", /flowchart, state, sequence, class, ER and xychart/);
});

test("a library that is not installed is told with the line that installs it", async () => {
  const text = "```dot\ngraph { missing }\n```\n";
  renderBody(text);
  const missing = Object.assign(new Error("no"), { code: "ERR_MODULE_NOT_FOUND" });
  await drawWanted(() => Promise.reject(missing));
  const [told] = renderBody(text).diagnostics;
  assert.equal(told?.code, "E396");
  assert.match(told?.hint ?? "", /^Run `npm install .*@hpcc-js\/wasm-graphviz`\.$/);
});
