/** Asks what an action needs, sends it with the hash of what the person saw, and says what came of it. */
import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { useNavigate } from 'react-router-dom';
import type { ItemAction } from '../../../../../domain/review/action-inputs';
import { isStale, sentenceOf } from '../refusal-sentence';
import { type Subject, usePerformActionMutation } from '../review-api';
import type { ReviewView } from '../review-view';
import { useSay } from '../use-say';
import { descriptionOf, initialValues, inputOf } from './description';
import type { Values } from './field';
import { FormDialog } from './form-dialog';

interface ActionDialogProps {
  subject: Subject;
  action: ItemAction;
  /** As it was when the dialog was opened: what the person has seen. */
  view: ReviewView;
  email: string;
  onClose: () => void;
}

export function ActionDialog({ subject, action, view, email, onClose }: ActionDialogProps) {
  const say = useSay();
  const { locale } = useIntl();
  const { toggleNotification } = useNotification();
  const [perform, { isLoading }] = usePerformActionMutation();
  const navigate = useNavigate();
  const [refusal, setRefusal] = useState('');
  const description = descriptionOf(action, view, email);
  const name = description.name ?? action;
  const title = say(`act.${name}`);

  const send = async (values: Values) => {
    const input = inputOf(description, values);
    const answer = await perform({ ...subject, action, input });
    if (!('error' in answer)) {
      toggleNotification({ type: 'success', message: say('done', { action: title }) });
      onClose();
      // Erased: there is nothing left to look at.
      if (answer.data === null) void navigate('/plugins/review');
      return;
    }
    const sentence = sentenceOf(answer.error, locale) || say('failed');
    setRefusal(sentence);
    if (!isStale(answer.error)) return;
    // What stands behind the dialog is being loaded anew: the person reads it, then decides.
    toggleNotification({ type: 'warning', message: sentence });
    onClose();
  };

  return (
    <FormDialog
      title={title}
      note={say(`note.${name}`)}
      fields={description.fields}
      initial={initialValues(description)}
      confirmLabel={say('confirm', { action: title })}
      isDangerous={description.isDangerous ?? false}
      isLoading={isLoading}
      refusal={refusal}
      onSend={(values) => void send(values)}
      onClose={onClose}
    />
  );
}
