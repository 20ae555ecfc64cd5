import './mantine.css';
import './app.css';
import { MantineProvider } from '@mantine/core';
import { lazy, StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { wire } from './live/wire';
import { theme, variables } from './theme';

const place = document.getElementById('page');
if (!place) throw new Error('index.html has no element for the page.');

wire.install();
const Tour = lazy(() => import('./tour/tour'));
const App = lazy(() => import('./app'));

createRoot(place).render(
  <StrictMode>
    <MantineProvider theme={theme} cssVariablesResolver={variables} defaultColorScheme="auto">
      <Suspense>{window.location.pathname.startsWith('/app') ? <App /> : <Tour />}</Suspense>
    </MantineProvider>
  </StrictMode>,
);
