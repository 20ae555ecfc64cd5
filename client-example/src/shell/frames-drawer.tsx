import { Drawer, Text } from '@mantine/core';
import { FrameList } from '../ui/frame-list';

/** Every frame of this page's socket, the newest first. */
export default function FramesDrawer({ opened, onClose }: { readonly opened: boolean; readonly onClose: () => void }) {
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      position="right"
      size="lg"
      title="Frames"
      closeButtonProps={{ 'aria-label': 'Close frames' }}
    >
      <Text size="sm" c="dimmed" mb="sm">
        What this page and the server say to each other over the WebSocket, as it is.
      </Text>
      <FrameList />
    </Drawer>
  );
}
