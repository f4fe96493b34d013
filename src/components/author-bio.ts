import {authorForm, type Author} from '../model/block.js';
import {data, drawData, type Setting} from './context.js';
import {element, filled, link} from './element.js';
import {drawPicture} from './figures.js';
import {StoryElement} from './story-element.js';
import {drawText} from './text.js';

/**
 * Who wrote it: photo, name, role and a few words about them.
 *
 * @tag author-bio
 * @slot - The words about the author; the fallback.
 * @attr {string} name - The name.
 * @attr {string} author-role - The role.
 * @attr {string} src - Address of the photo.
 * @attr {string} href - The author's page.
 * @csspart bio - All of it.
 * @csspart photo - The photo.
 * @csspart name - The name.
 * @csspart role - The role and the organisation.
 */
export class AuthorBio extends StoryElement {
  static override properties = {author: data};

  /** The author as data; it wins over the attributes. */
  declare author: Author | undefined;
  /** Set by the story that it stands in, before it is drawn. */
  declare context: Setting | undefined;

  override render(): Node {
    return drawData(this, 'author', authorForm, ({name, role, org, url, bio, image, links = []}, context) => {
      const about = [role, org].filter(Boolean).join(', ');
      return element(
        'div.bio root row',
        drawPicture('.photo', image, context),
        element(
          'div',
          name && element('bdi.name', link(url, name)),
          name && about && ', ',
          about && element('span.role', about),
          bio && element('p.small', drawText(bio, context)),
          filled(element('p.quiet', ...links.flatMap((account) => [link(account.url, account.platform), ' ']))),
        ),
      );
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'author-bio': AuthorBio;
  }
}
