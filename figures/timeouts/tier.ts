import { type Site, ticks } from "./site.ts";

/** One copy of a request, as the web tier sees it. */
export interface Copy {
  /** Somebody looks at this copy and waits for it. */
  wanted: boolean;
  /** The tick at which the proxy gives up. */
  readonly deadline: number;
  /** What the proxy handed on to the user; undefined as long as it waits. */
  answered: "good" | "bad" | undefined;
  /** The user lost patience before there was an answer. */
  reloaded: boolean;
  answer(ok: boolean): void;
  /** Called once, when no queue and no worker holds this copy any more. */
  left(): void;
}

/** A copy that the web tier took in. */
export interface Request {
  readonly copy: Copy;
  readonly entered: number;
  /** Where the web tier holds it; a query may outlive the worker that asked. */
  place: "listen" | "worker" | "gone";
  query: "none" | "queued" | "running" | "over";
  since: number;
  /** When a worker picked it up. */
  asked: number;
  /** What the web server wrote to its log. */
  logged: "good" | "bad" | undefined;
}

interface Wiring {
  readonly site: Site;
  readonly limits: { webTimeout: number; dbTimeout: number; propagate: boolean };
  now(): number;
  after(seconds: number, task: () => void): void;
  /** What a web server writes to its own log. */
  log(ok: boolean): void;
}

/** The web workers and the database behind them, with a first-in-first-out queue in front of each. */
export function createTier({ site, limits, now, after, log }: Wiring) {
  const listen: Request[] = [];
  /** Every query ever asked; those before `next` have left the queue. */
  const queries: Request[] = [];
  let next = 0;
  const held = new Map<Copy, Request>();
  const running: Request[] = [];
  const count = { listen: 0, worker: 0 };
  const sums = { entered: 0, insideTicks: 0, sampledTicks: 0, busyTicks: 0, wastedTicks: 0 };

  function leave(request: Request): void {
    if (request.place === "gone") return;
    count[request.place] -= 1;
    request.place = "gone";
    sums.insideTicks += now() - request.entered;
    held.delete(request.copy);
    request.copy.left();
  }

  function respond(request: Request, ok: boolean): void {
    log(ok);
    request.logged = ok ? "good" : "bad";
    leave(request);
    request.copy.answer(ok);
  }

  /** The query gives its slot back; `useful` if its answer reached somebody. */
  function finish(request: Request, useful: boolean): void {
    running.splice(running.indexOf(request), 1);
    request.query = "over";
    sums.busyTicks += now() - request.since;
    if (!useful) sums.wastedTicks += now() - request.since;
  }

  function run(request: Request): void {
    request.query = "running";
    request.since = now();
    running.push(request);
    after(site.querySeconds, () => {
      if (request.query !== "running") return; // cancelled
      const awaited = request.place === "worker";
      finish(request, awaited && request.copy.wanted);
      if (awaited) respond(request, true);
    });
  }

  function ask(request: Request): void {
    count.listen -= 1;
    count.worker += 1;
    request.place = "worker";
    request.query = "queued";
    request.since = now();
    request.asked = now();
    queries.push(request);
    after(limits.webTimeout, () => {
      if (request.place !== "worker") return;
      respond(request, false);
      if (limits.propagate) drop(request);
    });
  }

  function drop(request: Request): void {
    if (request.query === "running") finish(request, false);
    else request.query = "over";
    leave(request);
  }

  /** With propagation, a query that could not be over in time is not begun. */
  const tooLate = (request: Request) =>
    limits.propagate && request.copy.deadline - now() <= ticks(site.reserveSeconds);

  return {
    /** Takes the copy in, or turns it away at once because the queue is full. */
    accept(copy: Copy): Request | undefined {
      if (count.listen + count.worker >= site.workers + site.backlog) {
        copy.left();
        copy.answer(false);
        return undefined;
      }
      const request: Request = {
        copy,
        entered: now(),
        place: "listen",
        query: "none",
        since: 0,
        asked: 0,
        logged: undefined,
      };
      sums.entered += 1;
      count.listen += 1;
      listen.push(request);
      held.set(copy, request);
      return request;
    },

    /** How many wait before it in the queue that it is in. */
    ahead(request: Request): number {
      const isWaiting = (one: Request) =>
        request.place === "listen" ? one.place === "listen" : one.query === "queued";
      const queue = request.place === "listen" ? listen : queries.slice(next);
      return queue.slice(0, queue.indexOf(request)).filter(isWaiting).length;
    },

    /** The queries that run, by whether somebody still waits for their answer. */
    slots(): { readonly awaited: number; readonly forNobody: number } {
      const isAwaited = ({ place, copy }: Request) => place === "worker" && copy.wanted;
      const awaited = running.filter(isAwaited).length;
      return { awaited, forNobody: running.length - awaited };
    },

    /** The proxy hung up and says so. */
    cancel(copy: Copy): void {
      const request = held.get(copy);
      if (request) drop(request);
    },

    tick(): void {
      while (count.worker < site.workers && listen.length > 0) {
        const request = listen.shift();
        if (request?.place !== "listen") continue;
        if (tooLate(request)) respond(request, false);
        else ask(request);
      }
      for (let head = queries[next]; head; head = queries[next]) {
        if (head.query === "queued") {
          if (now() - head.since >= ticks(limits.dbTimeout) || tooLate(head)) {
            head.query = "over";
            if (head.place === "worker") respond(head, false);
          } else if (running.length < site.dbSlots) run(head);
          else break;
        }
        next += 1;
      }
      sums.sampledTicks += count.listen + count.worker;
    },

    account() {
      const stillInside = [...held.values()].reduce((sum, { entered }) => sum + now() - entered, 0);
      return { ...sums, insideTicks: sums.insideTicks + stillInside };
    },
  };
}
