/**
 * A store of 100 equal servers that fills, day by day.
 *
 * The unit of space is one server's disk, all copies counted. Every stored byte is live or dead (deleted,
 * its space not yet given back). An append goes to three servers picked at random and needs room on all
 * of them; if one is full it tries three others, until it is stored or gives up. A delete is an append
 * too, so a store that refuses appends also refuses deletes.
 *
 * Left out: chunk sizes, racks, rebalancing, clients that send an append again, what a failed try leaves
 * behind on the servers that had room, and an allocator that knows where room is. All numbers are chosen
 * for the picture and describe no real service.
 */

export interface Params {
  /** Live data that users add on a day, net of what they delete, in servers' worth. */
  readonly growthPerDay: number;
  /** New, empty servers in each week's delivery. */
  readonly serversPerWeek: number;
  /** Days from day 0 to the first delivery. */
  readonly leadTimeDays: number;
  /** Share of a server's dead data given back on a day, in percent. */
  readonly reclaimPercent: number;
  /** Sets of three servers tried before an append gives up. */
  readonly tries: number;
  /** On day 0, how far the fullest and the emptiest server are from the mean, in points of a disk. */
  readonly spreadPoints: number;
}

export interface Day {
  readonly day: number;
  readonly capacity: number;
  readonly live: number;
  readonly dead: number;
  /** Share of the servers without room, averaged over the day. */
  readonly full: number;
  /** Chance that a try fails. */
  readonly refusal: number;
  readonly meanTries: number;
  /** Mean time until an append is stored or given up, in milliseconds. */
  readonly latencyMs: number;
  /** Share of the appends. */
  readonly givenUp: number;
}

export interface Result {
  readonly days: readonly Day[];
  /** First day on which one append in a thousand or more is given up. */
  readonly firstErrors: Day | undefined;
  /** Day on which the sums alone say that nothing is free. */
  readonly fullOnPaper: number | undefined;
}

export const startServers = 100;
export const horizonDays = 90;
export const errorBudget = 0.001;
export const copies = 3;
export const tryMs = 50;
export const writeMs = 20;
/** Live data that users delete on a day, in servers' worth; as much is written to replace it. */
export const churnPerDay = 0.3;
export const startLive = 60;
export const startDead = 20;

export interface Server {
  live: number;
  dead: number;
}

/** What an append costs if a share `full` of the servers has no room and it makes at most `tries`. */
export function append(full: number, tries: number) {
  const refusal = 1 - (1 - full) ** copies;
  const givenUp = refusal ** tries;
  const meanTries = refusal === 1 ? tries : (1 - givenUp) / (1 - refusal);
  return { refusal, meanTries, givenUp, latencyMs: meanTries * tryMs + (1 - givenUp) * writeMs };
}

/** Runs the store for {@link horizonDays} days. */
export function simulate(params: Params): Result {
  const { growthPerDay, reclaimPercent, tries } = params;
  const servers = firstServers(params.spreadPoints);
  const days: Day[] = [];
  for (let day = 0; day <= horizonDays; day++) {
    for (let n = deliveredOn(day, params); n > 0; n--) servers.push({ live: 0, dead: 0 });
    const live = sum(servers.map((server) => server.live));
    const dead = sum(servers.map((server) => server.dead));
    for (const server of servers) server.dead *= 1 - reclaimPercent / 100;
    const rooms = servers.map((server) => Math.max(0, 1 - server.live - server.dead));
    const written = growthPerDay + churnPerDay;
    const full = fullShare(rooms, written, tries);
    const outcome = append(full, tries);
    days.push({ day, capacity: servers.length, live, dead, full, ...outcome });

    const stored = written * (1 - outcome.givenUp);
    const offered = offeredEach(stored, servers.length, full);
    const deletedShare = (churnPerDay * (1 - outcome.givenUp)) / live;
    servers.forEach((server, i) => {
      const deleted = server.live * deletedShare;
      server.live += Math.min(offered, rooms[i] ?? 0) - deleted;
      server.dead += deleted;
    });
  }
  const firstErrors = days.find(({ givenUp }) => givenUp >= errorBudget);
  return { days, firstErrors, fullOnPaper: fullOnPaper(params) };
}

/**
 * The share of the servers that has no room while `written` comes in over a day. What is stored spreads
 * evenly over the servers that have room, and each takes it until it is full. The more of them are full,
 * the less is stored and the more of that each of the others is offered: there is one share at which
 * both agree, and halving finds it.
 */
export function fullShare(rooms: readonly number[], written: number, tries: number): number {
  const taken = takenBy(rooms);
  const moreAreFull = (full: number): boolean => {
    const stored = written * (1 - append(full, tries).givenUp);
    return stored - taken(offeredEach(stored, rooms.length, full)) > 1e-12;
  };
  if (!moreAreFull(0)) return 0;
  let low = 0;
  let high = 1;
  for (let i = 0; i < 50; i++) {
    const middle = (low + high) / 2;
    if (moreAreFull(middle)) low = middle;
    else high = middle;
  }
  return low;
}

/** What each server with room is offered when `stored` spreads over all that are not full. */
function offeredEach(stored: number, servers: number, full: number): number {
  return stored === 0 ? 0 : stored / (servers * (1 - full));
}

/**
 * What servers with these rooms take in all when each is offered the same amount. The rooms are
 * sorted and summed once, since halving asks fifty times a day and a moved control may take 16 ms.
 */
function takenBy(rooms: readonly number[]): (offered: number) => number {
  const sorted = Float64Array.from(rooms).sort();
  const sums = new Float64Array(sorted.length + 1);
  sorted.forEach((room, i) => {
    sums[i + 1] = (sums[i] ?? 0) + room;
  });
  return (offered) => {
    let filled = 0;
    let end = sorted.length;
    while (filled < end) {
      const middle = (filled + end) >> 1;
      if ((sorted[middle] ?? 0) < offered) filled = middle + 1;
      else end = middle;
    }
    return (sums[filled] ?? 0) + offered * (sorted.length - filled);
  };
}

/** The spreadsheet: the same flows on the sums, as though the store were one disk without refusals. */
function fullOnPaper(params: Params): number | undefined {
  let capacity = startServers;
  let live = startLive;
  let dead = startDead;
  for (let day = 0; day <= horizonDays; day++) {
    capacity += deliveredOn(day, params);
    if (live + dead >= capacity) return day;
    live += params.growthPerDay;
    dead += churnPerDay - (dead * params.reclaimPercent) / 100;
  }
  return undefined;
}

function deliveredOn(day: number, { serversPerWeek, leadTimeDays }: Params): number {
  const since = day - leadTimeDays;
  return since >= 0 && since % 7 === 0 ? serversPerWeek : 0;
}

/** Servers of different age: spread evenly around the mean, each with the same mix of live and dead. */
export function firstServers(spreadPoints: number): Server[] {
  return Array.from({ length: startServers }, (_, i) => {
    const fromMean = (spreadPoints / 100) * ((2 * i + 1) / startServers - 1);
    const scale = (1 + (fromMean * startServers) / (startLive + startDead)) / startServers;
    return { live: startLive * scale, dead: startDead * scale };
  });
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
