import { follower, type Moment, STEP_SECONDS } from "./follow.ts";
import { SITE, type Site, TICKS_PER_SECOND, ticks } from "./site.ts";
import { type Copy, createTier } from "./tier.ts";

/** What the reader can set. Durations in seconds. */
export interface Params {
  /** The longest the proxy waits for the web tier before it answers 504 itself. */
  readonly proxyTimeout: number;
  /** The longest a web worker waits for its query, counted from when the worker picked the request up. */
  readonly webTimeout: number;
  /** The longest a query waits in the database's queue for its turn. */
  readonly dbTimeout: number;
  /** New users per second outside the surge. */
  readonly rate: number;
  /** How long a user looks at a blank page before reloading it. */
  readonly patience: number;
  /** Each request carries its deadline, and whoever gives up cancels the work behind it. */
  readonly propagate: boolean;
}

/** Events during one bin of {@link BIN_SECONDS}, as rates per second. */
export interface Bin {
  /** Seconds since the start. */
  readonly from: number;
  readonly webOk: number;
  readonly webErrors: number;
  readonly userOk: number;
  /** Tries that brought an error page, or that the user reloaded before any answer. */
  readonly userFailed: number;
}

export const BIN_SECONDS = 2;

/** Counts over the whole run; a "try" is one copy of a request, first load or reload. */
export interface Result {
  readonly bins: readonly Bin[];
  /** What is where after each half second. */
  readonly moments: readonly Moment[];
  readonly users: number;
  readonly tries: number;
  /** Tries that found every worker and every place in the queue taken; the web servers log nothing of them. */
  readonly refused: number;
  readonly webOk: number;
  readonly webErrors: number;
  readonly userOk: number;
  /** Error pages that a user was still there to see. */
  readonly userErrors: number;
  /** Blank pages reloaded before any answer came. */
  readonly abandoned: number;
  /** Database time spent on queries whose answer reached nobody, as a share of all database time. */
  readonly wastedShare: number;
  /** The most copies of one user's request that were in the web tier at the same time. */
  readonly mostCopies: number;
  /** The web tier's queue and workers, counted twice for Little's law: by sampling, and by try. */
  readonly web: {
    readonly entered: number;
    readonly meanInside: number;
    readonly meanSeconds: number;
  };
}

interface User {
  tries: number;
  /** Copies of this user's request that the web tier holds at the moment. */
  copies: number;
}

/**
 * A minute and a half of a proxy, a web tier and a database, in ticks of 0.1 s. Arrivals are evenly spaced and every
 * query takes the same time, so nothing here is chance. Both queues are first in, first out.
 * Left out: network time, web work outside the query, retries by machines, slow starts, several hosts.
 */
export function simulate(params: Params, site: Site = SITE): Result {
  const end = ticks(site.seconds);
  const agenda: (() => void)[][] = Array.from({ length: end }, () => []);
  const bins = Array.from({ length: site.seconds / BIN_SECONDS }, (_, i) => ({
    from: i * BIN_SECONDS,
    webOk: 0,
    webErrors: 0,
    userOk: 0,
    userFailed: 0,
  }));
  const total = { users: 0, tries: 0, refused: 0, userErrors: 0, abandoned: 0, mostCopies: 0 };
  const soFar = { webOk: 0, webErrors: 0, userOk: 0, userFailed: 0 };
  const moments: Moment[] = [];
  let now = 0;

  const after = (seconds: number, task: () => void) => agenda[now + ticks(seconds)]?.push(task);
  const count = (what: keyof typeof soFar) => {
    soFar[what] += 1;
    const bin = bins[Math.floor(now / ticks(BIN_SECONDS))];
    if (bin) bin[what] += 1 / BIN_SECONDS;
  };

  const tier = createTier({
    site,
    limits: params,
    now: () => now,
    after,
    log: (ok) => count(ok ? "webOk" : "webErrors"),
  });
  const followed = follower({ tier, limits: params, querySeconds: site.querySeconds });

  function send(user: User): void {
    user.tries += 1;
    total.tries += 1;
    const copy: Copy = {
      wanted: true,
      deadline: now + ticks(params.proxyTimeout),
      answered: undefined,
      reloaded: false,
      answer(ok) {
        if (copy.answered) return; // the proxy has closed the connection; this answer goes nowhere
        copy.answered = ok ? "good" : "bad";
        if (!copy.wanted) return;
        copy.wanted = false;
        if (ok) count("userOk");
        else {
          total.userErrors += 1;
          failed(user, site.reloadAfterErrorSeconds);
        }
      },
      left() {
        user.copies -= 1;
      },
    };
    user.copies += 1;
    const request = tier.accept(copy);
    if (!request) {
      total.refused += 1;
      return;
    }
    followed.taken(request, now);
    total.mostCopies = Math.max(total.mostCopies, user.copies);
    after(params.patience, () => {
      if (!copy.wanted || user.tries >= site.maxTries) return;
      copy.wanted = false;
      copy.reloaded = true;
      total.abandoned += 1;
      if (params.propagate) tier.cancel(copy);
      failed(user, 0);
    });
    after(params.proxyTimeout, () => {
      copy.answer(false);
      if (params.propagate) tier.cancel(copy);
    });
  }

  function failed(user: User, pauseSeconds: number): void {
    count("userFailed");
    if (user.tries >= site.maxTries) return;
    if (pauseSeconds === 0) send(user);
    else after(pauseSeconds, () => send(user));
  }

  let due = 0;
  for (now = 0; now < end; now++) {
    const { from, to, factor } = site.surge;
    const surging = now >= ticks(from) && now < ticks(to);
    for (due += (params.rate * (surging ? factor : 1)) / TICKS_PER_SECOND; due >= 1 - 1e-9; due--) {
      total.users += 1;
      send({ tries: 0, copies: 0 });
    }
    for (const task of agenda[now] ?? []) task();
    tier.tick();
    if ((now + 1) % ticks(STEP_SECONDS) === 0)
      moments.push({ ...soFar, slots: tier.slots(), columns: followed.look(now + 1) });
  }

  const sum = (key: "webOk" | "webErrors" | "userOk") =>
    Math.round(bins.reduce((all, bin) => all + bin[key] * BIN_SECONDS, 0));
  const { entered, insideTicks, sampledTicks, busyTicks, wastedTicks } = tier.account();
  return {
    bins,
    moments,
    ...total,
    webOk: sum("webOk"),
    webErrors: sum("webErrors"),
    userOk: sum("userOk"),
    wastedShare: busyTicks === 0 ? 0 : wastedTicks / busyTicks,
    web: {
      entered,
      meanInside: sampledTicks / end,
      meanSeconds: entered === 0 ? 0 : insideTicks / entered / TICKS_PER_SECOND,
    },
  };
}
