import type { TAG_LIST, Tag } from './operation-words.ts';

/** JSON Schema in the dialect of OpenAPI 3.1 (2020-12), as far as we write it. */
export type JsonSchema = {
  $ref?: string;
  type?: string;
  description?: string;
  enum?: unknown[];
  properties?: Record<string, JsonSchema>;
  items?: JsonSchema;
  anyOf?: JsonSchema[];
  [key: string]: unknown;
};

export type DescribedParameter = {
  name: string;
  in: 'path' | 'query';
  required: boolean;
  description: string;
  schema: JsonSchema;
  example?: string;
  allowEmptyValue?: true;
  style?: 'form';
  explode?: true;
};

export type Media = Record<string, { schema?: JsonSchema; example?: unknown }>;
export type DescribedAnswer = { description: string; headers?: object; content?: Media } | { $ref: string };
export type DescribedOperation = {
  operationId: string;
  summary: string;
  description: string;
  tags: Tag[];
  parameters: DescribedParameter[];
  responses: Record<string, DescribedAnswer>;
};

export type OpenApi = {
  openapi: '3.1.0';
  info: object;
  servers: { url: string; description: string }[];
  /** Nothing here asks who is asking. */
  security: [];
  tags: typeof TAG_LIST;
  paths: Record<string, { get: DescribedOperation }>;
  components: {
    schemas: Record<string, JsonSchema>;
    headers: object;
    responses: Record<string, DescribedAnswer>;
  };
};
