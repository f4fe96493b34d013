/**
 * Lets no browser make the controls of its players: WebKit takes 10 ms and megabytes for those of each film, gives none of it back, and throws in
 * them once the film has left the page. Of a player nothing else is changed. To be called in a `describe`.
 */
export function useStillPlayers(): void {
  const {prototype} = HTMLMediaElement;

  before(() => {
    prototype.setAttribute = function (this: HTMLMediaElement, name: string, value: string) {
      if (name !== 'controls') Element.prototype.setAttribute.call(this, name, value);
    };
  });

  after(() => Reflect.deleteProperty(prototype, 'setAttribute'));
}
