import type { VNode } from "preact";
import type { Layout, PathClaim, RoutesParams, RoutesResult } from "./model.ts";

const rowHeight = 39;
const boxHeight = 31;
const firstRow = 44;
const sideWidth = 108;
const pathLeft = 134;
const pathRight = 266;
const rightSide = 400 - sideWidth;

const headings: Record<Layout, readonly [pages: string, profiles: string]> = {
  "static-first": ["looked up first", "looked up second"],
  "user-first": ["looked up second", "looked up first"],
  "product-prefix": ["all under /-/", "at the top"],
  "user-prefix": ["at the top", "all under /u/"],
};

/** Every path in the middle, with the page and the profile that claim it to its left and right. */
export function RoutesView({
  params,
  result,
}: {
  params: RoutesParams;
  result: RoutesResult;
}): VNode {
  const [pages, profiles] = headings[params.layout];
  return (
    <svg viewBox="0 0 400 282" role="img">
      <title>Which page or profile answers each path</title>
      <desc>{describe(result)}</desc>
      <text x={0} y={14} class="strong">
        Pages
      </text>
      <text x={0} y={31} class="small muted">
        {pages}
      </text>
      <text x={200} y={14} class="mid strong">
        Path asked for
      </text>
      <text x={200} y={31} class="mid small muted">
        {params.fold ? "any letter case" : "letter for letter"}
      </text>
      <text x={400} y={14} class="end strong">
        Profiles
      </text>
      <text x={400} y={31} class="end small muted">
        {profiles}
      </text>
      {result.claims.map((claim, index) => (
        <Row key={claim.path} claim={claim} top={firstRow + index * rowHeight} />
      ))}
    </svg>
  );
}

function Row({ claim, top }: { claim: PathClaim; top: number }): VNode {
  const middle = top + boxHeight / 2;
  return (
    <g>
      <text x={200} y={middle + 5} class="mid">
        {claim.path}
      </text>
      <path class="line faint" d={`M${pathLeft} ${top + boxHeight}H${pathRight}`} />
      {claim.page === undefined ? null : (
        <Owner label={claim.page} left={0} top={top} answers={claim.answeredBy === "page"} />
      )}
      {claim.user === undefined ? null : (
        <Owner
          label={`@${claim.user}`}
          left={rightSide}
          top={top}
          answers={claim.answeredBy === "user"}
        />
      )}
    </g>
  );
}

/** A page (left) or a profile (right), with an arrow if it answers and a cut wire if it never does. */
function Owner({
  label,
  left,
  top,
  answers,
}: {
  label: string;
  left: number;
  top: number;
  answers: boolean;
}): VNode {
  const center = left + sideWidth / 2;
  const middle = top + boxHeight / 2;
  const from = left === 0 ? pathLeft : pathRight;
  const to = left === 0 ? sideWidth : rightSide;
  const away = left === 0 ? 1 : -1;
  const gap = (from + to) / 2;
  return (
    <g>
      <rect class="mark paper" x={left} y={top} width={sideWidth} height={boxHeight} />
      {answers ? (
        <g>
          <path class="line good" d={`M${from} ${middle}H${to + away * 6}`} />
          <path class="mark good" d={`M${to} ${middle}l${away * 9} -5v10z`} />
          <text x={center} y={middle + 5} class="mid">
            {label}
          </text>
        </g>
      ) : (
        <g>
          <rect class="line bad" x={left} y={top} width={sideWidth} height={boxHeight} />
          <path class="line bad" d={`M${gap - 5} ${middle - 5}l10 10m0 -10l-10 10`} />
          <text x={center} y={middle - 2} class="mid small bad strong">
            {label}
          </text>
          <text x={center} y={middle + 11} class="mid small bad">
            no way in
          </text>
        </g>
      )}
    </g>
  );
}

function describe(result: RoutesResult): string {
  const paths = `${result.claims.length} paths, each with the page or the profile that answers it.`;
  const hidden = [
    ...result.hiddenUsers.map((name) => `the profile of @${name}`),
    ...result.hiddenPages.map((page) => `the page ${page}`),
  ];
  return hidden.length === 0
    ? `${paths} Nothing is hidden.`
    : `${paths} No request reaches ${hidden.join(" or ")}.`;
}
