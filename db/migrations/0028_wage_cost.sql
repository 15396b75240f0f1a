-- What an employer pays on top of a salary, and over how many hours a year: a dated figure with its source, as the law is.
alter table law_parameter
  drop constraint law_parameter_kind_known,
  add constraint law_parameter_kind_known check (kind in ('competence', 'working-time', 'chain', 'vog', 'vat', 'wage-cost'));
