import { startLiveledger } from 'liveledger/testing';

await startLiveledger();
console.log('the world is open');
