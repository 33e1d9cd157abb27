/**
 * A store of 100 equal servers that fills, day by day.
 *
 * The unit of space is one server's disk. Every stored byte is live or dead (deleted, its space not
 * yet given back). An append asks servers picked at random until one has room or it gives up. A
 * delete is an append too, so a store that refuses appends also refuses deletes.
 *
 * Left out: replicas, chunk sizes, rebalancing, retries, and an allocator that knows where room is.
 * All numbers are chosen for the picture and describe no real service.
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
  /** Servers asked before an append gives up. */
  readonly probes: number;
  /** On day 0, how far the fullest and the emptiest server are from the mean, in points of a disk. */
  readonly spreadPoints: number;
}

export interface Day {
  readonly day: number;
  readonly capacity: number;
  readonly live: number;
  readonly dead: number;
  /** Chance that a probe finds no room. */
  readonly refusal: number;
  readonly meanProbes: number;
  /** Mean time until an append is stored or given up, in milliseconds. */
  readonly latencyMs: number;
  /** Share of appends given up. */
  readonly timeoutRate: number;
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
export const probeMs = 50;
export const writeMs = 20;
/** Live data that users delete on a day, in servers' worth; as much is written to replace it. */
export const churnPerDay = 0.3;
export const startLive = 60;
export const startDead = 20;

interface Server {
  live: number;
  dead: number;
}

/** What an append costs if each probe fails with chance `refusal` and it makes at most `probes`. */
export function append(refusal: number, probes: number) {
  const timeoutRate = refusal ** probes;
  const meanProbes = refusal === 1 ? probes : (1 - timeoutRate) / (1 - refusal);
  return { meanProbes, timeoutRate, latencyMs: meanProbes * probeMs + (1 - timeoutRate) * writeMs };
}

/** Runs the store for {@link horizonDays} days. */
export function simulate(params: Params): Result {
  const { growthPerDay, reclaimPercent, probes } = params;
  const servers = firstServers(params.spreadPoints);
  const days: Day[] = [];
  for (let day = 0; day <= horizonDays; day++) {
    for (let n = deliveredOn(day, params); n > 0; n--) servers.push({ live: 0, dead: 0 });
    const live = sum(servers.map((server) => server.live));
    const dead = sum(servers.map((server) => server.dead));
    for (const server of servers) server.dead *= 1 - reclaimPercent / 100;
    const rooms = servers.map((server) => Math.max(0, 1 - server.live - server.dead));
    const written = growthPerDay + churnPerDay;
    const refusal = refusalOf(rooms, written, probes);
    const outcome = append(refusal, probes);
    days.push({ day, capacity: servers.length, live, dead, refusal, ...outcome });

    const asked = (written * outcome.meanProbes) / servers.length;
    const deletedShare = (churnPerDay * (1 - outcome.timeoutRate)) / live;
    servers.forEach((server, i) => {
      const deleted = server.live * deletedShare;
      server.live += Math.min(asked, rooms[i] ?? 0) - deleted;
      server.dead += deleted;
    });
  }
  const firstErrors = days.find(({ timeoutRate }) => timeoutRate >= errorBudget);
  return { days, firstErrors, fullOnPaper: fullOnPaper(params) };
}

/**
 * The chance that a probe fails. Random probes ask every server for the same amount, and a server
 * gives what it has room for. More refusals mean more probes, so the answer is a fixed point. There is
 * only one: the more is asked, the more is stored, yet the fewer appends succeed. So halving finds it.
 */
export function refusalOf(rooms: readonly number[], written: number, probes: number): number {
  const given = givenBy(rooms);
  /** The chance that a probe fails when appends probe as often as they would at `refusal`. */
  const refusalAfter = (refusal: number): number => {
    const asked = (written * append(refusal, probes).meanProbes) / rooms.length;
    const refused = 1 - given(asked) / (asked * rooms.length);
    return refused < 1e-12 ? 0 : refused;
  };
  if (refusalAfter(0) === 0) return 0;
  let low = 0;
  let high = 1;
  for (let i = 0; i < 50; i++) {
    const middle = (low + high) / 2;
    if (refusalAfter(middle) > middle) low = middle;
    else high = middle;
  }
  return low;
}

/**
 * What servers with these rooms give in all when each is asked for the same amount. The rooms are
 * sorted and summed once, since halving asks fifty times a day and a moved control may take 16 ms.
 */
function givenBy(rooms: readonly number[]): (asked: number) => number {
  const sorted = Float64Array.from(rooms).sort();
  const sums = new Float64Array(sorted.length + 1);
  sorted.forEach((room, i) => {
    sums[i + 1] = (sums[i] ?? 0) + room;
  });
  return (asked) => {
    let filled = 0;
    let end = sorted.length;
    while (filled < end) {
      const middle = (filled + end) >> 1;
      if ((sorted[middle] ?? 0) < asked) filled = middle + 1;
      else end = middle;
    }
    return (sums[filled] ?? 0) + asked * (sorted.length - filled);
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
function firstServers(spreadPoints: number): Server[] {
  return Array.from({ length: startServers }, (_, i) => {
    const fromMean = (spreadPoints / 100) * ((2 * i + 1) / startServers - 1);
    const scale = (1 + (fromMean * startServers) / (startLive + startDead)) / startServers;
    return { live: startLive * scale, dead: startDead * scale };
  });
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
