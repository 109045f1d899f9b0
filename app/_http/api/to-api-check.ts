import 'server-only';
import type { z } from 'zod';
import { checkUrl } from '../../../lib/filter/urls.ts';
import type { CheckRow } from '../../../lib/model/rows.ts';
import type { checkSchema } from '../../../lib/out/api/api-checks.ts';
import { siteAddress } from '../../_data/site-address.ts';

/** A check as it is answered; what its record leaves out is null. */
export function toApiCheck(check: CheckRow): z.infer<typeof checkSchema> {
  return {
    id: check.id,
    verdict: check.verdict,
    context: check.context,
    gives: check.gives,
    who: check.who,
    says: check.says,
    date: check.date,
    read_as: check.readAs,
    read_on: check.readOn,
    quantity: toQuantity(check.quantity),
    note: check.note,
    source: check.source,
    source_title: check.sourceTitle,
    source_publisher: check.sourcePublisher,
    source_address: check.sourceUrl,
    claims: check.claims,
    url: siteAddress(checkUrl(check.id)),
  };
}

function toQuantity(quantity: CheckRow['quantity']): z.infer<typeof checkSchema>['quantity'] {
  if (quantity === null) return null;
  const { value, lower, upper, unit, qualifier, as_printed, compares, label, converted } = quantity;
  return {
    value: value ?? null,
    lower: lower ?? null,
    upper: upper ?? null,
    unit,
    qualifier: qualifier ?? null,
    as_printed,
    compares,
    differs_in: quantity.differs_in ?? null,
    as_of: quantity.as_of ?? null,
    date_inferred: quantity.date_inferred ?? false,
    label,
    converted: converted ?? null,
  };
}
