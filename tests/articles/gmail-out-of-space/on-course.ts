import type { Params } from "../../../figures/storage-runway/model.ts";

/** The settings that the article calls "on course". */
export const onCourse: Params = {
  growthPerDay: 0.4,
  serversPerWeek: 4,
  leadTimeDays: 45,
  reclaimPercent: 1,
  tries: 4,
  spreadPoints: 12,
};
