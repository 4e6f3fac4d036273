import { METHODS } from "@/app/api/mount";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = METHODS;
