/** The title of a group of fields. */
import { Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';

export function GroupTitle({ attribute }: { attribute: { titleId: string } }) {
  const { formatMessage } = useIntl();
  return (
    <Typography variant="delta" tag="h2">
      {formatMessage({ id: attribute.titleId, defaultMessage: ' ' })}
    </Typography>
  );
}
