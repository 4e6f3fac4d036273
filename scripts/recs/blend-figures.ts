/** NDCG@10 by how many ratings are told (`told`), each the mean over the splits. */
export type BlendFigures = { told: readonly number[]; blend: readonly number[]; learned: readonly number[] };
