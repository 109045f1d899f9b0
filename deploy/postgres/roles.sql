-- The database and its three roles, made once by a superuser with psql 15 or newer:
-- OWNER_PASSWORD=… LOADER_PASSWORD=… READER_PASSWORD=… psql -v ON_ERROR_STOP=1 -d postgres -f deploy/postgres/roles.sql
\getenv owner OWNER_PASSWORD
\getenv loader LOADER_PASSWORD
\getenv reader READER_PASSWORD
CREATE ROLE metrics_owner LOGIN PASSWORD :'owner';
CREATE ROLE metrics_loader LOGIN PASSWORD :'loader';
CREATE ROLE metrics_reader LOGIN PASSWORD :'reader';
CREATE DATABASE metrics OWNER metrics_owner ENCODING 'UTF8' TEMPLATE template0;
\connect metrics
REVOKE ALL ON DATABASE metrics FROM PUBLIC;
GRANT CONNECT, TEMPORARY ON DATABASE metrics TO metrics_loader;
GRANT CONNECT ON DATABASE metrics TO metrics_reader;
-- What the owner makes from now on: each version's tables stand in a schema of their own. MAINTAIN lets a load count anew what
-- it wrote, so that reads are planned well at once; it came with PostgreSQL 17: leave it out before, autovacuum counts within minutes.
ALTER DEFAULT PRIVILEGES FOR ROLE metrics_owner GRANT USAGE ON SCHEMAS TO metrics_loader, metrics_reader;
ALTER DEFAULT PRIVILEGES FOR ROLE metrics_owner
  GRANT SELECT, INSERT, UPDATE, DELETE, TRUNCATE, MAINTAIN ON TABLES TO metrics_loader;
ALTER DEFAULT PRIVILEGES FOR ROLE metrics_owner GRANT SELECT ON TABLES TO metrics_reader;
ALTER ROLE metrics_reader IN DATABASE metrics SET default_transaction_read_only = on;
