const NAME = 'delimit-was-here';

/** As long as browsers let a cookie live. */
const LIFETIME_S = 400 * 86_400;

/**
 * Says that versions were once saved in this browser, and nothing else: no version, number or time. It lies where it
 * outlives a database that the browser empties.
 */
export interface PresenceMarker {
  isSet(): boolean;
  set(): void;
  /** Take it away: nothing says any more that versions were saved here. `isSet` tells whether it went. */
  clear(): void;
}

/** Give the marker of this browser: in localStorage and a cookie, of which either may be refused. */
export function presenceMarker(): PresenceMarker {
  const writeCookie = (lifetimeS: number): void => {
    document.cookie = `${NAME}=1; max-age=${lifetimeS}; path=${new URL('.', document.baseURI).pathname}; SameSite=Strict`;
  };
  return {
    isSet: () => inStorage() || document.cookie.split('; ').includes(`${NAME}=1`),
    set: () => {
      writeCookie(LIFETIME_S);
      try {
        localStorage.setItem(NAME, '1');
      } catch {
        // The browser keeps nothing there; the cookie may have been taken.
      }
    },
    clear: () => {
      writeCookie(0);
      try {
        localStorage.removeItem(NAME);
      } catch {
        // The browser keeps nothing there.
      }
    },
  };
}

function inStorage(): boolean {
  try {
    return localStorage.getItem(NAME) === '1';
  } catch {
    return false;
  }
}
