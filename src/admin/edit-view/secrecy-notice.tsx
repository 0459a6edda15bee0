/** 涉密不上网: what every edit page says at its top right, whatever the type. */
import { Box, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { CONTENT_TYPES } from '../content-types';

const OUR_TYPES: readonly string[] = Object.values(CONTENT_TYPES);

export function SecrecyNotice({ model }: { model: string }) {
  const { formatMessage } = useIntl();
  if (!OUR_TYPES.includes(model)) return null;
  return {
    title: formatMessage({ id: 'gongkai.secrecy.title', defaultMessage: 'Secrecy' }),
    content: (
      <Box
        background="danger100"
        borderColor="danger200"
        hasRadius
        padding={3}
        width="100%"
        role="note"
      >
        <Typography textColor="danger700" fontWeight="semiBold">
          {formatMessage({
            id: 'gongkai.secrecy.notice',
            defaultMessage: '严禁录入国家秘密、工作秘密',
          })}
        </Typography>
      </Box>
    ),
  };
}
