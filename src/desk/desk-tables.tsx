import type { Desk } from "./desk.ts";

const numbers = new Intl.NumberFormat("en");

/** How the published articles are tied to the rest. */
export function Linked({ desk: { linked } }: { desk: Desk }) {
  return (
    <section>
      <h2>Links in and out</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">Article</th>
            <th scope="col" class="number">
              In
            </th>
            <th scope="col" class="number">
              Out
            </th>
            <th scope="col" class="number">
              Elsewhere
            </th>
          </tr>
        </thead>
        <tbody>
          {linked.map(({ slug, path, title, from, to, outgoing }) => (
            <tr key={slug}>
              <th scope="row">
                <a href={path}>{title}</a>
              </th>
              <td class="number">{from}</td>
              <td class="number">{to}</td>
              <td class="number">{outgoing}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** What was published in each month. */
export function Months({ desk: { months } }: { desk: Desk }) {
  const most = Math.max(1, ...months.map(({ words }) => words));
  return (
    <section>
      <h2>Words a month</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">Month</th>
            <th scope="col" class="number">
              Articles
            </th>
            <th scope="col" class="number">
              Words
            </th>
            <th class="bar" />
          </tr>
        </thead>
        <tbody>
          {months.map(({ month, articles, words }) => (
            <tr key={month}>
              <th scope="row" class="month">
                {month}
              </th>
              <td class="number">{articles}</td>
              <td class="number">{numbers.format(words)}</td>
              <td class="bar">
                <meter value={words} max={most} aria-label={`Words of ${month}`} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
