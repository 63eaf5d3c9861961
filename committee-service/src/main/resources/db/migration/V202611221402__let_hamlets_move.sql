-- A hamlet lies where its commune lies: areas that move take their hamlets along.
alter table committee.hamlet drop column path;
