'use client';

import { Failure, referenceOf } from './_shell/failure.tsx';

type Props = { error: unknown; retry: () => void };

export default function ErrorPage({ error, retry }: Props) {
  return <Failure reference={referenceOf(error)} retry={retry} />;
}
