import { swaggerFile } from "@/platform/swagger/swagger-file";

/** `GET /swagger`: Swagger UI for `/api/v1/openapi.json`, from our own origin; `/swagger/…` are its files. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ file?: string[] }> },
): Promise<Response> {
  const { file = [] } = await params;
  return swaggerFile(request, file.join("/"));
}
