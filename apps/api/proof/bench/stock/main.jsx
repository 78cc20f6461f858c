// What the panel's JavaScript is compared with: react-admin as its tutorial shows it, with a sign-in, one list and one edit.
import { createRoot } from 'react-dom/client';
import { Admin, Datagrid, DateField, DateInput, Edit, List, Resource, SimpleForm, TextField, TextInput, fetchUtils } from 'react-admin';

const json = (path, options) => fetchUtils.fetchJson(`/api${path}`, options).then((answer) => answer.json);

const dataProvider = {
  getList: (resource) => json(`/${resource}`).then((data) => ({ data, total: data.length })),
  getOne: (resource, { id }) => json(`/${resource}/${id}`).then((data) => ({ data })),
  getMany: (resource, { ids }) => Promise.all(ids.map((id) => json(`/${resource}/${id}`))).then((data) => ({ data })),
  getManyReference: (resource) => json(`/${resource}`).then((data) => ({ data, total: data.length })),
  create: (resource, { data }) =>
    json(`/${resource}`, { method: 'POST', body: JSON.stringify(data) }).then((created) => ({ data: created })),
  update: (resource, { id, data }) =>
    json(`/${resource}/${id}`, { method: 'PUT', body: JSON.stringify(data) }).then((updated) => ({ data: updated })),
  updateMany: (_resource, { ids }) => Promise.resolve({ data: ids }),
  delete: (resource, { id }) => json(`/${resource}/${id}`, { method: 'DELETE' }).then((data) => ({ data })),
  deleteMany: (_resource, { ids }) => Promise.resolve({ data: ids }),
};

const authProvider = {
  login: (body) => json('/session', { method: 'POST', body: JSON.stringify(body) }),
  logout: () => Promise.resolve(),
  checkAuth: () => json('/session').then(() => undefined),
  checkError: ({ status }) => (status === 401 ? Promise.reject(new Error('signed out')) : Promise.resolve()),
  getPermissions: () => Promise.resolve(),
};

const TaskList = () => (
  <List>
    <Datagrid>
      <TextField source="employeeName" />
      <DateField source="dueAt" />
    </Datagrid>
  </List>
);

const TaskEdit = () => (
  <Edit>
    <SimpleForm>
      <TextInput source="employeeName" />
      <DateInput source="dueAt" />
    </SimpleForm>
  </Edit>
);

createRoot(document.getElementById('root')).render(
  <Admin dataProvider={dataProvider} authProvider={authProvider} requireAuth disableTelemetry>
    <Resource name="tasks" list={TaskList} edit={TaskEdit} />
  </Admin>,
);
