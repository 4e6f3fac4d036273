import { ALL_OPERATIONS } from "@/api/all-operations";
import { createApiHandler } from "@/api/serving/create-api-handler";
import { createReadyAnswers } from "@/api/serving/create-ready-answers";

/** Answers any request below `/api/v1` and the storefront's addresses: the same function in Next and before it. */
export const handleApiRequest = createApiHandler(ALL_OPERATIONS);

/** For the door: the public answers among them that lie ready. */
export const findReadyAnswer = createReadyAnswers(ALL_OPERATIONS);
