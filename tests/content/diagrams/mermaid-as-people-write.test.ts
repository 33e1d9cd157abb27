import assert from "node:assert/strict";
import { test } from "node:test";
import * as library from "beautiful-mermaid";
import { drawMermaid } from "../../../src/content/diagrams/mermaid.ts";
import { tagsOf } from "../../support/html.ts";

/** Sources as Mermaid's documentation and its users write them, and the words that are to be seen, in any order. */
const drawn: readonly (readonly [source: string, words: string])[] = [
  ['flowchart TD\nA["First line\nsecond line"] --> B', "First line second line|B"],
  ['flowchart LR\nA["`**bold** and\n*second*`"] --> B', "bold and second|B"],
  ['flowchart TD\nA["f(x) = [1, 2]"] --> B["{a} | b --> c"]', "f(x) = [1, 2]|{a} | b --> c"],
  ["flowchart TD\nB{Is it?} -->|Yes| C\nB ---->|No| E[End]", "Is it?|Yes|C|No|End"],
  ["flowchart LR\nH[/para/] --> I[\\other\\] --> J[/trap\\]", "para|other|trap"],
  ["flowchart TD\n开始 --> 处理.一\nGröße --> Maß", "开始|处理.一|Größe|Maß"],
  ["flowchart TB\nsubgraph 前端\na\nend\nsubgraph 后端\nb\nend\n前端 --> 后端", "前端|后端|a|b"],
  ["graph TD\nA --> B\nA[Start here]\nB{Choose}", "Start here|Choose"],
  ["flowchart LR\na --> b\nclassDef my-red,other fill:#f00\nclass a my-red", "a|b"],
  ["flowchart LR\nA[<b>x</b> <code>y</code>] --> B(( ))", "x y"],
  ["flowchart-elk LR\nA -- step 1 --> B & C", "A|B|C|step 1|step 1"],
  ["stateDiagram-v2\nidle\nstate busy\nidle --> busy:::hot", "idle|busy"],
  ["stateDiagram-v2\nA --> B : f(x) > 5", "A|B|f(x) > 5"],
  [
    "sequenceDiagram\nparser->>optimizer: x\noptimizer->>android: y",
    "parser|optimizer|android|x|y",
  ],
  ["sequenceDiagram\nparticipant Web Server\nWeb Server->>Data Base: q", "Web Server|Data Base|q"],
  ["sequenceDiagram\nautonumber 10 5\nA->>B: x\nB->>A: y", "A|B|10. x|15. y"],
  ["sequenceDiagram\nNote over A,B: first\nA->>B: x", "A|B|first|x"],
  ["sequenceDiagram\nrect rgb(1, 2, 3)\nA->>B: x\nend\nA->>B: y", "A|B|x|y"],
  ["sequenceDiagram\nA->>B: \nB->>A: end", "A|B|end"],
  [
    "sequenceDiagram\ncritical Go\nA->>B: x\noption Late\nB->>A: y\nend",
    "critical [Go]|[Late]|A|B|x|y",
  ],
  ["sequenceDiagram\nA->>B: one<br/>two<br/>three", "A|B|one two three"],
  ['classDiagram\nclass A["With a label"]\nA --> B', "With a label|B"],
  ["classDiagram\nclass `A b!`\n`A b!`<|--Dog", "A b!|Dog"],
  [
    "classDiagram\nclass S\n<<interface>> S\nS : +get() List~List~int~~",
    "<<interface>>|S|+ get(): List<List<int>>",
  ],
  ["classDiagram\nclass A {\n-id : Money\n+f(x: int)* bool\n}", "A|- id: Money|+ f(x: int): bool"],
  ["classDiagram\nclass A:::x\nclassDef x fill:#f9f\nstyle A fill:#f9f", "A"],
  ["classDiagram\nclassO .. classP", "classO|classP"],
  ['erDiagram\nPOST }o--|| "Some user" : "by whom"\nTAG', "POST|Some user|by whom|TAG"],
  ["erDiagram\nA ||--o{ B", "A|B"],
  [
    'erDiagram\np[Person] {\nint id PK, FK "The id"\n}\np ||--|| q : is',
    "Person|PK,FK|int|id (The id)|q|is",
  ],
  [
    'xychart-beta\ntitle Speed\nx-axis Year ["1, 2", b]\nbar [3, 4]\nline [3, 4]',
    "Speed|Year|1, 2|b",
  ],
];
for (const [source, words] of drawn) {
  test(`${JSON.stringify(source)} is drawn with all its words`, () => {
    const drawing = drawMermaid(source, library);
    assert.deepEqual(drawing.problems, []);
    const isNumber = (text: string) => source.startsWith("xy") && /^[\d.]+$/.test(text);
    assert.deepEqual(
      drawing.words.filter((text) => !isNumber(text)).toSorted(),
      words.split(/(?<! )\|(?! )/).toSorted(),
    );
    assert.doesNotMatch(drawing.markup ?? "", /[\ue000-\uf8ff]|no attributes/);
  });
}

function shapesOf(source: string, name: string) {
  const drawing = drawMermaid(source, library);
  assert.deepEqual(drawing.problems, []);
  return tagsOf(drawing.markup ?? "").filter((tag) => tag.name === name);
}

test("a parallelogram leans the way its slashes do", () => {
  const [right, left] = shapesOf("flowchart LR\nA[/aa/] --> B[\\bb\\]", "polygon")
    .map(({ attributes }) =>
      (attributes.points ?? "").split(" ").map((one) => one.split(",").map(Number)),
    )
    .filter((points) => points.length === 4);
  const [topLeft = [], topRight = [], bottomRight = [], bottomLeft = []] = right ?? [];
  assert.ok((topLeft[0] ?? 0) > (bottomLeft[0] ?? 0) && (topRight[0] ?? 0) > (bottomRight[0] ?? 0));
  const [upperLeft = [], , , lowerLeft = []] = left ?? [];
  assert.ok((upperLeft[0] ?? 0) < (lowerLeft[0] ?? 0));
});

test("a node stands in the subgraph that names it, wherever it was named before", () => {
  const inside = (source: string) => drawMermaid(source, library).markup;
  assert.equal(
    inside("flowchart LR\nA --> B\nsubgraph one\nA\nend"),
    inside("flowchart LR\nsubgraph one\nA\nend\nA --> B"),
  );
});

test("lines without heads have none, and a message that is lost ends in a cross", () => {
  const heads = (source: string) =>
    (drawMermaid(source, library).markup ?? "").match(/ marker-(?:end|start)=/g)?.length ?? 0;
  assert.equal(heads('classDiagram\nA -- B\nC .. D\nE "1" -- "2" F\nG --> H'), 1);
  assert.equal(heads("sequenceDiagram\nA->B: x\nA-->B: y\nA-xB: z\nA->>B: w"), 1);
  assert.equal(
    shapesOf("sequenceDiagram\nA-xB: z", "path").filter(({ attributes }) =>
      /l10,10/.test(attributes.d ?? ""),
    ).length,
    1,
  );
});

test("what begins and ends with a message is shown where a line of its own says so", () => {
  const written = "sequenceDiagram\nA->>B: x\nactivate B\nB-->>A: y\ndeactivate B";
  const short = "sequenceDiagram\nA->>+B: x\nB-->>-A: y";
  assert.equal(drawMermaid(written, library).markup, drawMermaid(short, library).markup);
});

test("a block right within another has room for its own head", () => {
  const tabs = shapesOf("sequenceDiagram\nloop a\nalt b\nA->>B: x\nend\nend", "rect")
    .filter(({ attributes }) => attributes.height === "18")
    .map(({ attributes }) => Number(attributes.y));
  assert.equal(tabs.length, 2);
  assert.ok(Math.abs((tabs[0] ?? 0) - (tabs[1] ?? 0)) >= 18);
});

/** What Mermaid draws and the library can't: the line, what it is and what to write. */
const told: readonly (readonly [source: string, line: number, message: RegExp, hint: RegExp])[] = [
  [
    "stateDiagram-v2\nA --> B\nnote right of A\n  Some words\n  of two lines\nend note",
    3,
    /no notes at states/,
    /into the text below/,
  ],
  ["stateDiagram-v2\nA --> B\nnote left of A : hm", 3, /no notes at states/, /into the text below/],
  [
    "stateDiagram-v2\nstate f <<fork>>\nA --> f",
    2,
    /no states of other shapes/,
    /like the other states/,
  ],
  ["stateDiagram-v2\nstate A {\n[*] --> b\n--\n[*] --> c\n}", 4, /at once/, /`state One \{`/],
  ['classDiagram\nclass A\nnote for A "hm"', 3, /no notes at classes/, /into the text below/],
  ["classDiagram\nnamespace N {\nclass A\n}", 2, /no namespaces/, /with its `\}`/],
  ["classDiagram\nA <|--|> B", 2, /not drawn/, /two lines/],
  ["sequenceDiagram\ntitle My flow\nA->>B: x", 2, /leaves out `title`/, /`mermaid title="…"`/],
  ["sequenceDiagram\nA->>B", 2, /leaves out|not drawn/, /behind a colon/],
  ['sequenceDiagram\nparticipant A@{ "type": "queue" }\nA->>B: x', 2, /two shapes/, /`actor`/],
  ["erDiagram\nA one to many B : x", 2, /leaves out/, /in signs/],
  ["flowchart TD\nA --> B\nA --", 3, /leaves out `--`/, /between two names/],
  ["flowchart TD\nA --> B\nB -->|x C", 3, /leaves out `\|x C`/, /another `\|`/],
  ['xychart-beta\nx-axis [a]\nline "x" [1]', 3, /names no lines/, /Take the name out/],
];
for (const [source, line, message, hint] of told) {
  test(`${JSON.stringify(source)} is told once, at its line, with its part`, () => {
    const { problems } = drawMermaid(source, library);
    assert.deepEqual(
      problems.map((one) => one.line + 1),
      [line],
    );
    assert.match(problems[0]?.message ?? "", message);
    assert.match(problems[0]?.hint ?? "", hint);
  });
}
