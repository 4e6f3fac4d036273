import type { TrainingProgress } from "@/core/recommendations/learned/training/train-together";

/** What a thread that trains tells: how far all of them are (one says it), and that it has done its part. */
export type TrainingThreadMessage = TrainingProgress | "done";
