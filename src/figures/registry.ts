import { figure as cacheRing } from "./cache-ring/figure.ts";
import { figure as dataCenter } from "./data-center/figure.ts";
import type { Figure } from "./figure.ts";
import { figure as gcSpiral } from "./gc-spiral/figure.ts";
import { figure as identity } from "./identity/figure.ts";
import { figure as incident } from "./incident/figure.ts";
import { figure as locks } from "./locks/figure.ts";
import { figure as pages } from "./pages/figure.ts";
import { figure as preOpen } from "./pre-open/figure.ts";
import { figure as routes } from "./routes/figure.ts";
import { figure as skew } from "./skew/figure.ts";
import { figure as status } from "./status/figure.ts";
import { figure as storageRunway } from "./storage-runway/figure.ts";
import { figure as timeouts } from "./timeouts/figure.ts";
import { figure as toil } from "./toil/figure.ts";
import { figure as unplug } from "./unplug/figure.ts";

/** Every figure there is. */
export const figures: readonly Figure[] = [
  cacheRing,
  dataCenter,
  gcSpiral,
  identity,
  incident,
  locks,
  pages,
  preOpen,
  routes,
  skew,
  status,
  storageRunway,
  timeouts,
  toil,
  unplug,
];
