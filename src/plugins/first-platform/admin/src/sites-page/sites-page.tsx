/** 「第一平台」: the receiving sites, how far delivery to each is, and what is wrong. Sites are registered by a command. */
import { Box, Main, Table, Tbody, Th, Thead, Tr, Typography } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { usePolled } from '../use-polled';
import { SiteRow, type Site } from './site-row';

const HEADS = ['site', 'state', 'accepted', 'pending', 'dead-letters', 'cursor'] as const;

export default function SitesPage() {
  const { formatMessage } = useIntl();
  const answer = usePolled<Site[]>('/first-platform/sites');
  const say = (id: string) =>
    formatMessage({ id: `first-platform.page.${id}`, defaultMessage: id });
  if (answer.state === 'loading') return <Page.Loading />;
  if (answer.state === 'failed') return <Page.Error />;
  const sites = answer.data;
  return (
    <Main>
      <Page.Title>{say('title')}</Page.Title>
      <Layouts.Header title={say('title')} subtitle={say('subtitle')} />
      <Layouts.Content>
        {sites.length === 0 ? (
          <Box background="neutral0" hasRadius shadow="tableShadow" padding={6}>
            <Typography>{say('empty')}</Typography>
          </Box>
        ) : (
          <Table colCount={HEADS.length} rowCount={sites.length + 1}>
            <Thead>
              <Tr>
                {HEADS.map((head) => (
                  <Th key={head}>
                    <Typography variant="sigma">{say(head)}</Typography>
                  </Th>
                ))}
              </Tr>
            </Thead>
            <Tbody>
              {sites.map((site) => (
                <SiteRow key={site.id} site={site} />
              ))}
            </Tbody>
          </Table>
        )}
      </Layouts.Content>
    </Main>
  );
}
