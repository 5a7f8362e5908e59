# Runs worker.js as worker/workerd.capnp runs Lupa: one object with SQLite on the disk. The address and the folder are given when it starts.

using Workerd = import "/workerd/workerd.capnp";

const config :Workerd.Config = (
  services = [
    (name = "main", worker = .worker),
    (name = "disk", disk = (path = "data", writable = true)),
  ],
  sockets = [ (name = "http", address = "127.0.0.1:8791", http = (), service = "main") ],
  v8Flags = ["--max-semi-space-size=2", "--initial-old-space-size=8"],
);

const worker :Workerd.Worker = (
  modules = [ (name = "worker.js", esModule = embed "worker.js") ],
  compatibilityDate = "2026-11-01",
  durableObjectNamespaces = [ (className = "Register", uniqueKey = "register", enableSql = true) ],
  durableObjectStorage = (localDisk = "disk"),
  bindings = [ (name = "REGISTER", durableObjectNamespace = "Register") ],
);
