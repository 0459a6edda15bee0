/** A dialog with fields: sends what was filled in once all that is required is there, and shows why the server said no. */
import { Box, Button, Flex, Modal, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { useSay } from '../use-say';
import { type Field, isComplete, shownFields, type Values } from './field';
import { FieldInput } from './field-input';

interface FormDialogProps {
  title: string;
  note?: string;
  fields: readonly Field[];
  initial: Values;
  confirmLabel: string;
  isDangerous?: boolean;
  isLoading: boolean;
  /** Empty: nothing was refused. */
  refusal: string;
  onSend: (values: Values) => void;
  onClose: () => void;
}

export function FormDialog(props: FormDialogProps) {
  const { title, note, fields, initial, confirmLabel, isDangerous, isLoading, refusal } = props;
  const { onSend, onClose } = props;
  const say = useSay();
  const [values, setValues] = useState(initial);
  return (
    <Modal.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Modal.Content>
        <Modal.Header closeLabel={say('close')}>
          <Modal.Title>{title}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={4}>
            {note && <Typography textColor="neutral600">{note}</Typography>}
            {shownFields(fields, values).map((field) => (
              <FieldInput
                key={field.name}
                field={field}
                value={values[field.name]}
                values={values}
                onChange={(value) => setValues((before) => ({ ...before, [field.name]: value }))}
              />
            ))}
            {refusal !== '' && <Refusal sentence={refusal} />}
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onClose}>
            {say('cancel')}
          </Button>
          <Button
            variant={isDangerous ? 'danger' : 'default'}
            loading={isLoading}
            disabled={!isComplete(fields, values)}
            onClick={() => onSend(values)}
          >
            {confirmLabel}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}

const Refusal = ({ sentence }: { sentence: string }) => (
  <Box background="danger100" borderColor="danger200" hasRadius padding={3} role="alert">
    <Typography textColor="danger700" style={{ whiteSpace: 'pre-line' }}>
      {sentence}
    </Typography>
  </Box>
);
