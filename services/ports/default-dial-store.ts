import type { Dials } from "@/core/recommendations/dials";

export type DefaultDialStore = {
  save(dials: Dials): Promise<void>;
};
