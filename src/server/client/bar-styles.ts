/** The bar at the foot of the window, and the two sheets that open above it. */
export const barCss = `
  .bar { --ink: light-dark(#22252b, #e9eaed); --soft: light-dark(#5c616c, #a6abb6); --line: light-dark(#00000017, #ffffff1c);
    --wash: light-dark(#0000000d, #ffffff14); --accent: light-dark(#1f4fc4, #9db9ff); --warn: light-dark(#c98a10, #e0a63a); --bad: light-dark(#cf2f46, #ff6b80);
    --ground: light-dark(#ffffff, #1e2026);
    position: fixed; inset: auto 0 0; z-index: 2147483645; color-scheme: light dark; color: var(--ink);
    background: light-dark(#fdfdfeF2, #1b1d22F2); border-block-start: 1px solid var(--line);
    font: 13px/1.45 system-ui, sans-serif; backdrop-filter: blur(10px); font-variant-numeric: tabular-nums; }
  .line { display: flex; gap: 0 0.9rem; align-items: center; min-block-size: 2.4rem; padding-inline: 0.9rem; white-space: nowrap; }
  .status, .about { color: var(--soft); }
  .about { display: flex; gap: 0.4rem; align-items: center; margin-inline-start: auto; }
  .minutes:not(:empty)::before { content: "·"; margin-inline-end: 0.4rem; }
  :is(.status, .outcome, .standing, .facts, .minutes):empty { display: none; }
  .standing { margin-inline-end: 0.2rem; padding: 0.05rem 0.55rem; border-radius: 1rem; font-size: 12px; font-weight: 600; background: light-dark(#f6e7c4, #4a3a17); color: light-dark(#6b4700, #f4d491); }
  .standing[data-status=scheduled] { background: light-dark(#dde7fd, #263b6b); color: light-dark(#1c438f, #c3d5ff); }
  .standing[data-status=unreadable] { background: light-dark(#fbdfe3, #5a2029); color: light-dark(#8f1a2c, #ffc2cb); }
  .look[hidden] { display: none; }
  .outcome { display: flex; gap: 0.3rem; align-items: center; }
  .undo { color: var(--accent); font-weight: 600; }
  button { font: inherit; color: inherit; text-align: start; border: 0; background: none; padding: 0.25rem 0.5rem; border-radius: 6px; cursor: pointer; }
  button:hover { background: var(--wash); }
  button:disabled { cursor: default; background: none; }
  button:focus-visible { outline: 2px solid var(--accent); outline-offset: -1px; }
  .toggle, .look { display: inline-flex; gap: 0.5rem; align-items: center; font-weight: 600; }
  .toggle { margin-inline-start: -0.5rem; }
  .look { margin-inline-end: -0.5rem; }
  .toggle::before { content: ""; inline-size: 0.6rem; block-size: 0.6rem; border-radius: 50%; background: var(--line); }
  .bar[data-worst=none] .toggle::before { background: #2f9e5b; }
  .bar[data-worst=warning] .toggle::before { background: var(--warn); }
  .bar[data-worst=error] .toggle::before { background: var(--bad); }
  :is(.toggle:enabled, .look)::after { content: ""; inline-size: 0.35rem; block-size: 0.35rem; margin-block-start: 0.2rem;
    border: solid var(--soft); border-width: 1.5px 0 0 1.5px; rotate: 45deg; }
  [aria-expanded=true]:is(.toggle, .look)::after { margin-block-start: -0.2rem; rotate: 225deg; }
  .sheet { position: absolute; inset-block-end: calc(100% + 0.5rem); inset-inline-start: 0.5rem; inline-size: min(42rem, 100% - 1rem);
    max-block-size: min(60vh, 36rem); overflow: auto; overscroll-behavior: contain; background: var(--ground); border: 1px solid var(--line); border-radius: 12px;
    box-shadow: 0 1px 2px #00000014, 0 12px 32px #00000029; }
  .sheet:is([hidden], :empty) { display: none; }
  .remarks ul { margin: 0; padding: 0.35rem; list-style: none; }
  .remarks h2 { margin: 0; padding: 0.7rem 0.95rem 0; border-block-start: 1px solid var(--line); font-size: 12px; font-weight: 600; color: var(--soft); }
  .remarks li { display: flex; gap: 0.7rem; align-items: flex-start; padding: 0.6rem; }
  .remarks li + li { border-block-start: 1px solid var(--line); }
  .remarks li > div { flex: 1; min-inline-size: 0; overflow-wrap: anywhere; }
  .remarks p { margin: 0.1rem 0 0; color: var(--soft); }
  code, .place { font-family: ui-monospace, monospace; font-size: 0.92em; }
  code { padding: 0.05em 0.3em; border-radius: 4px; background: var(--wash); overflow-wrap: anywhere; }
  .what { display: inline; padding: 0; font-weight: 600; overflow-wrap: anywhere; }
  .what:hover { background: none; text-decoration: underline; text-underline-offset: 0.2em; }
  .places { display: flex; flex-wrap: wrap; gap: 0 0.7rem; }
  .place { padding: 0; overflow-wrap: anywhere; }
  .place:hover { background: none; color: var(--accent); text-decoration: underline; }
  .place + .place .again { display: none; }
  .open { flex: none; margin-block-start: -0.15rem; color: var(--accent); font-weight: 600; }
  .mends { display: flex; flex-wrap: wrap; gap: 0.35rem; margin-block-start: 0.4rem; }
  .mends:empty { display: none; }
  .mends button { border: 1px solid color-mix(in srgb, var(--accent) 40%, transparent); color: var(--accent); font-weight: 600; padding-block: 0.12rem; }
  .mends button:disabled { opacity: 0.5; }
  .mark { flex: none; inline-size: 0.5rem; block-size: 0.5rem; margin-block-start: 0.4rem; border-radius: 50%; background: var(--warn); }
  .mark.error { background: var(--bad); }
  @media (max-width: 40rem) {
    .line { flex-wrap: wrap; column-gap: 0.5rem; padding-block: 0.15rem 0.35rem; }
    .status { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); }
    .look { margin-inline-start: auto; }
    .about { order: 1; flex-basis: 100%; margin: 0; white-space: normal; }
    .outcome { order: 2; flex-basis: 100%; white-space: normal; }
  }
`;
