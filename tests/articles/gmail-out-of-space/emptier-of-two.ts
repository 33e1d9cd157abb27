import {
  churnPerDay,
  copies,
  errorBudget,
  firstServers,
  type Params,
  type Server,
} from "../../../figures/storage-runway/model.ts";

/** What a copy of one append takes, in disks: so little that it doesn't decide the day. */
const copySize = 0.001 / copies;

/**
 * The figure's store before its first delivery, one append at a time: the first day on which it gives up
 * at least one in a thousand, and the share it gives up then. Each copy goes to the emptiest of `draws`
 * servers: with 1 that is the figure's blind placement, with 2 the power of two choices.
 */
export function firstErrorDay(
  params: Params,
  draws: number,
  random: () => number,
) {
  const servers = firstServers(params.spreadPoints);
  const used = ({ live, dead }: Server) => live + dead;
  const append = (): boolean => {
    for (let tried = 0; tried < params.tries; tried++) {
      const chosen: Server[] = [];
      while (chosen.length < copies) chosen.push(emptiest(chosen));
      if (chosen.some((server) => used(server) + copySize > 1)) continue;
      for (const server of chosen) server.live += copySize;
      return true;
    }
    return false;
  };
  const emptiest = (taken: readonly Server[]): Server => {
    const drawn: Server[] = [];
    while (drawn.length < draws) {
      const server = servers[Math.floor(random() * servers.length)];
      if (server !== undefined && !taken.includes(server)) drawn.push(server);
    }
    return drawn.reduce((best, server) =>
      used(server) < used(best) ? server : best,
    );
  };
  const appends = Math.round(
    (params.growthPerDay + churnPerDay) / (copies * copySize),
  );
  for (let day = 0; day < params.leadTimeDays; day++) {
    for (const server of servers)
      server.dead *= 1 - params.reclaimPercent / 100;
    const live = servers.reduce((sum, server) => sum + server.live, 0);
    let givenUp = 0;
    for (let n = 0; n < appends; n++) if (!append()) givenUp++;
    const share = givenUp / appends;
    if (share >= errorBudget) return { day, share };
    for (const server of servers) {
      const deleted = (server.live * churnPerDay * (1 - share)) / live;
      server.live -= deleted;
      server.dead += deleted;
    }
  }
  return undefined;
}
