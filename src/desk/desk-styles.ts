/** The page's stylesheet: the only thing inline, so that a policy can name its hash. */
export const deskStyles = `
:root { color-scheme: light dark; --ink: light-dark(#23262d, #e6e8ec); --quiet: light-dark(#5b606b, #a3a9b4);
  --line: light-dark(#e2e4e9, #33363e); --accent: light-dark(#2456c8, #8fb0ff); --warn: light-dark(#9a5b00, #e3aa4c); --bad: light-dark(#b3213a, #ff8a9b); }
* { box-sizing: border-box; }
body { margin: 0; padding: clamp(1rem, 4vw, 3rem); background: light-dark(#fbfbfc, #17191e); color: var(--ink); font: 16px/1.5 system-ui, sans-serif; }
main, main > div { display: grid; gap: 2.5rem clamp(1.5rem, 4vw, 4rem); align-content: start; grid-template-columns: minmax(0, 1fr); }
main { max-width: 72rem; margin-inline: auto; }
header { grid-column: 1 / -1; }
@media (min-width: 60rem) { main { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); } }
h1 { font-size: 1.6rem; line-height: 1.2; margin: 0; text-wrap: balance; }
h2 { font-size: 1.05rem; margin: 0 0 0.4rem; padding-block-end: 0.4rem; border-block-end: 2px solid var(--ink); }
h2 span { color: var(--quiet); font-weight: 400; }
p { margin: 0; color: var(--quiet); }
ul, ol { list-style: none; margin: 0; padding: 0; }
li { padding-block: 0.55rem; border-block-end: 1px solid var(--line); overflow-wrap: anywhere; }
a { color: var(--accent); text-decoration-thickness: 1px; text-underline-offset: 0.15em; font-weight: 500; }
a:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
small { display: block; font-size: 0.875rem; color: var(--quiet); font-variant-numeric: tabular-nums; }
code { font: 0.92em ui-monospace, monospace; }
.bad { color: var(--bad); } .warn { color: var(--warn); }
table { width: 100%; border-collapse: collapse; font-variant-numeric: tabular-nums; }
th, td { text-align: start; padding: 0.45rem 0 0.45rem 1rem; border-block-end: 1px solid var(--line); vertical-align: top; overflow-wrap: anywhere; }
th:first-child, td:first-child { padding-inline-start: 0; width: auto; }
thead th { color: var(--quiet); font-size: 0.875rem; font-weight: 500; }
tbody th { font-weight: 400; }
.month { white-space: nowrap; }
.number { text-align: end; white-space: nowrap; width: 1%; }
.bar { width: 45%; }
meter { appearance: none; display: block; width: 100%; height: 0.7rem; margin-block-start: 0.45rem; border: 0; background: var(--line); border-radius: 2px; }
meter::-webkit-meter-inner-element { display: block; height: 100%; }
meter::-webkit-meter-bar { background: none; border: 0; border-radius: 2px; height: 100%; }
meter::-webkit-meter-optimum-value { background: var(--accent); border-radius: 2px; }
meter::-moz-meter-bar { background: var(--accent); border-radius: 2px; }
`;
