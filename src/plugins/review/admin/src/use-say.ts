/** The texts of the review, by their short names. */
import { useCallback } from 'react';
import { useIntl } from 'react-intl';

type Values = Record<string, string | number>;

export function useSay(): (id: string, values?: Values) => string {
  const { formatMessage } = useIntl();
  return useCallback(
    (id, values) => formatMessage({ id: `review.${id}`, defaultMessage: id }, values),
    [formatMessage],
  );
}

/** A moment as the city's clock shows it. */
export function useMoment(): (iso: string) => string {
  const { formatDate } = useIntl();
  return useCallback(
    (iso) =>
      formatDate(iso, { dateStyle: 'medium', timeStyle: 'short', timeZone: 'Asia/Shanghai' }),
    [formatDate],
  );
}
