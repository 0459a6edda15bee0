/** 授权与交接: who stands in for whom, from when until when; a new one, and its end. */
import {
  Box,
  Button,
  Flex,
  Table,
  Tbody,
  Td,
  Th,
  Thead,
  Tr,
  Typography,
} from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { sentenceOf } from '../refusal-sentence';
import { useEndDelegationMutation, useGetDelegationsQuery } from '../review-api';
import type { Delegation } from '../review-view';
import { useSay } from '../use-say';
import { DelegationDialog } from './delegation-dialog';

const HEADS = ['kind', 'from', 'to', 'role', 'term', 'end'] as const;

export function DelegationSection() {
  const say = useSay();
  const [isAdding, setIsAdding] = useState(false);
  const { data: delegations = [] } = useGetDelegationsQuery(undefined, {
    refetchOnMountOrArgChange: true,
  });
  return (
    <Flex tag="section" direction="column" alignItems="stretch" gap={4} data-testid="delegations">
      <Flex justifyContent="space-between" gap={4}>
        <Box>
          <Typography tag="h2" variant="beta">
            {say('delegation.title')}
          </Typography>
          <Typography textColor="neutral600">{say('delegation.hint')}</Typography>
        </Box>
        <Button variant="secondary" onClick={() => setIsAdding(true)}>
          {say('delegation.add')}
        </Button>
      </Flex>
      {delegations.length === 0 ? (
        <Box background="neutral0" hasRadius shadow="tableShadow" padding={6}>
          <Typography textColor="neutral600">{say('delegation.none')}</Typography>
        </Box>
      ) : (
        <Table colCount={HEADS.length} rowCount={delegations.length + 1}>
          <Thead>
            <Tr>
              {HEADS.map((head) => (
                <Th key={head}>
                  <Typography variant="sigma">{say(`delegation.${head}`)}</Typography>
                </Th>
              ))}
            </Tr>
          </Thead>
          <Tbody>
            {delegations.map((delegation) => (
              <DelegationRow key={delegation.id} delegation={delegation} />
            ))}
          </Tbody>
        </Table>
      )}
      {isAdding && <DelegationDialog onClose={() => setIsAdding(false)} />}
    </Flex>
  );
}

function DelegationRow({ delegation }: { delegation: Delegation }) {
  const say = useSay();
  const { locale } = useIntl();
  const { toggleNotification } = useNotification();
  const [end, { isLoading }] = useEndDelegationMutation();
  const { id, kind, from, to, role, agencyName, fromOn, untilOn } = delegation;
  const finish = async () => {
    const answer = await end(id);
    if (!('error' in answer)) return;
    const message = sentenceOf(answer.error, locale) || say('failed');
    toggleNotification({ type: 'danger', message });
  };
  const cells = [
    say(`delegation.${kind}`),
    from,
    to,
    [say(`role.${role}`), agencyName].filter(Boolean).join(' · '),
    untilOn === null ? say('delegation.since', { from: fromOn }) : `${fromOn} – ${untilOn}`,
  ];
  return (
    <Tr data-testid="delegation">
      {cells.map((cell, index) => (
        <Td key={index}>
          <Typography>{cell}</Typography>
        </Td>
      ))}
      <Td>
        <Button variant="danger-light" size="S" loading={isLoading} onClick={() => void finish()}>
          {say('delegation.end')}
        </Button>
      </Td>
    </Tr>
  );
}
