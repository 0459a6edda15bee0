/** A scan from the media library: 审查表扫描件. */
import { Button, Flex, Typography } from '@strapi/design-system';
import { useStrapiApp } from '@strapi/strapi/admin';
import { type ComponentType, useState } from 'react';
import { useSay } from '../use-say';

interface Asset {
  documentId?: string;
  name: string;
}

interface LibraryProps {
  multiple: boolean;
  onClose: () => void;
  onSelectAssets: (assets: Asset[]) => void;
}

interface FileInputProps {
  value: string;
  onChange: (value: string) => void;
}

export function FileInput({ value, onChange }: FileInputProps) {
  const say = useSay();
  const [isOpen, setIsOpen] = useState(false);
  const [name, setName] = useState('');
  const components = useStrapiApp('FileInput', (state) => state.components);
  const Library = components['media-library'] as ComponentType<LibraryProps> | undefined;
  if (!Library) return null;
  const choose = ([asset]: Asset[]) => {
    setIsOpen(false);
    if (!asset?.documentId) return;
    setName(asset.name);
    onChange(asset.documentId);
  };
  return (
    <Flex gap={2}>
      <Button variant="tertiary" onClick={() => setIsOpen(true)}>
        {say('choose-file')}
      </Button>
      <Typography variant="pi">{value === '' ? say('no-file') : name}</Typography>
      {isOpen && (
        <Library multiple={false} onClose={() => setIsOpen(false)} onSelectAssets={choose} />
      )}
    </Flex>
  );
}
