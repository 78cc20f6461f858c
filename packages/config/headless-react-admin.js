/** What the panel takes of react-admin besides hooks: its shell, its list with the table, and a few parts without a look of their own. */
const taken = 'CoreAdminContext|CoreAdminUI|CustomRoutes|Resource|ListBase|DataTable|LinkBase|HttpError|localStorageStore';

/** Refuses react-admin's pages, forms and inputs. Types may be imported. */
export const headlessReactAdmin = [
  {
    selector:
      "ImportDeclaration[source.value='react-admin'][importKind!='type'] > " +
      `ImportSpecifier[importKind!='type']:not([imported.name=/^(use[A-Z]\\w*|${taken})$/])`,
    message: "Pages, forms and inputs are the kit's own: docs/decisions/0013-react-admin-without-its-pages.md.",
  },
];
