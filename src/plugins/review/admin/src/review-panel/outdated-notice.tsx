/** Somebody else has saved the entry since this form was loaded. */
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useSay } from '../use-say';

export function OutdatedNotice() {
  const say = useSay();
  return (
    <Box background="danger100" borderColor="danger200" hasRadius padding={3} role="alert">
      <Flex direction="column" alignItems="flex-start" gap={2}>
        <Typography textColor="danger700">{say('panel.outdated')}</Typography>
        <Button variant="danger-light" size="S" onClick={() => window.location.reload()}>
          {say('panel.reload')}
        </Button>
      </Flex>
    </Box>
  );
}
