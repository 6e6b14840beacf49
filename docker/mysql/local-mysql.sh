#!/usr/bin/env bash
# A real MySQL server for tests, without containers and without installing one:
# Debian's packages unpacked into a folder and started with their own loader.
#
#   docker/mysql/local-mysql.sh start|stop|url [FOLDER]
#
#   start  fetches (once), initialises (once) and starts the server; prints the JDBC URL
#   stop   ends the server that runs in the folder
#   url    prints the JDBC URL of the running server
#
# FOLDER, or MYSQL_FOLDER, is where everything lives (default: ~/.cache/opendata-approval/mysql).
# MYSQL_PORT chooses the port; without it a free one is taken. The user is root, no password,
# reachable from this machine alone. Needs a Debian or Ubuntu on x86-64 with apt-get.
set -euo pipefail

action=${1:-}
folder=${2:-${MYSQL_FOLDER:-$HOME/.cache/opendata-approval/mysql}}
mkdir -p "$folder"
folder=$(cd "$folder" && pwd)
database=${MYSQL_DATABASE:-approval}
apt=$folder/apt
root=$folder/root
lib=$root/usr/lib/x86_64-linux-gnu
pid_file=$folder/run/mysqld.pid
port_file=$folder/run/port
log=$folder/run/mysqld.log

say() { echo "local-mysql: $*" >&2; }
fail() { say "$*"; exit 1; }

loader=("$lib/ld-linux-x86-64.so.2" --library-path "$lib")
server=("${loader[@]}" "$root/usr/sbin/mysqld" --no-defaults --user="$(id -un)" --basedir="$root/usr"
  --lc-messages-dir="$root/usr/share/mysql" --character-sets-dir="$root/usr/share/mysql/charsets"
  --datadir="$folder/data" --secure-file-priv=NULL --log-error="$log")
client=("${loader[@]}" "$root/usr/bin/mysql" --no-defaults --protocol=TCP --host=127.0.0.1 --user=root --connect-timeout=2)

running() { [ -s "$pid_file" ] && kill -0 "$(cat "$pid_file")" 2> /dev/null; }

fetch() {
  [ -e "$root/.complete" ] && return
  command -v apt-get > /dev/null || fail "apt-get is needed to fetch MySQL"
  say "fetching MySQL (63 MB, once)"
  mkdir -p "$apt/state/lists/partial" "$apt/cache/archives/partial" "$apt/etc" "$root"
  : > "$apt/state/status"
  # the mirror is the machine's own; an older release's settings name it in sources.list
  local mirror
  mirror=$(cat /etc/apt/sources.list.d/*.sources 2> /dev/null | awk '/^URIs:.*\/debian\/?$/ {print $2; exit}')
  [ -n "$mirror" ] || mirror=$(awk '/^deb .*\/debian\/? / {for (i = 2; i <= NF; i++) if ($i ~ /^http/) {print $i; exit}}' /etc/apt/sources.list 2> /dev/null || true)
  mirror=${MYSQL_MIRROR:-${mirror:-http://deb.debian.org/debian}}
  echo "deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] $mirror sid main" > "$apt/etc/sources.list"
  cat > "$apt/apt.conf" << CONF
Dir::State "$apt/state";
Dir::State::status "$apt/state/status";
Dir::Cache "$apt/cache";
Dir::Etc "$apt/etc";
Dir::Etc::sourceparts "/dev/null";
APT::Install-Recommends "false";
Acquire::Languages "none";
Acquire::Check-Valid-Until "false";
Acquire::Retries "3";
CONF
  APT_CONFIG=$apt/apt.conf apt-get -q update >&2
  APT_CONFIG=$apt/apt.conf apt-get -q -y --download-only -o Debug::NoLocking=1 install \
    mysql-server-core mysql-client-core >&2
  local package
  for package in "$apt"/cache/archives/*.deb; do
    dpkg-deb -x "$package" "$root"
  done
  rm -rf "$apt"
  touch "$root/.complete"
}

initialise() {
  [ -e "$folder/data/.complete" ] && return
  rm -rf "$folder/data"
  mkdir -p "$folder/data"
  "${server[@]}" --initialize-insecure
  touch "$folder/data/.complete"
}

free_port() {
  local port
  for port in $(shuf -i 20000-32000 -n 50); do
    (exec 3<> "/dev/tcp/127.0.0.1/$port") 2> /dev/null || { echo "$port"; return; }
  done
  fail "found no free port"
}

start() {
  mkdir -p "$folder/run"
  if running; then
    say "runs already"
    url
    return
  fi
  fetch
  : > "$log"
  initialise
  local port=${MYSQL_PORT:-$(free_port)}
  rm -f "$pid_file"
  # a test server: nothing needs to survive a crash of the machine, so commits do not wait for the disk
  nohup "${server[@]}" --bind-address=127.0.0.1 --port="$port" --socket="$folder/run/mysqld.sock" \
    --pid-file="$folder/run/mysqld.own.pid" --mysqlx=OFF --skip-log-bin --transaction-isolation=READ-COMMITTED \
    --innodb-flush-log-at-trx-commit="${MYSQL_FLUSH:-2}" --innodb-buffer-pool-size="${MYSQL_BUFFER:-256M}" \
    --innodb-redo-log-capacity=256M < /dev/null > /dev/null 2>&1 &
  echo $! > "$pid_file"
  echo "$port" > "$port_file"
  local second
  for second in $(seq 60); do
    if "${client[@]}" --port="$port" --execute="create database if not exists $database" 2> /dev/null; then
      say "ready after ${second} s on port $port"
      url
      return
    fi
    running || { tail -20 "$log" >&2; rm -f "$pid_file"; fail "the server ended while starting"; }
    sleep 1
  done
  tail -20 "$log" >&2
  stop
  fail "the server was not ready within 60 s"
}

stop() {
  running || { say "does not run"; rm -f "$pid_file"; return; }
  local pid second
  pid=$(cat "$pid_file")
  kill "$pid"
  for second in $(seq 60); do
    kill -0 "$pid" 2> /dev/null || { rm -f "$pid_file" "$port_file"; say "stopped"; return; }
    sleep 1
  done
  fail "process $pid did not stop within 60 s"
}

url() {
  running || fail "does not run"
  echo "jdbc:mysql://127.0.0.1:$(cat "$port_file")/$database?nullDatabaseMeansCurrent=true&sendFractionalSeconds=false&useLocalSessionState=true&rewriteBatchedStatements=true&connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true&characterEncoding=utf8"
}

case $action in
  start) start ;;
  stop) stop ;;
  url) url ;;
  *) sed -n '2,14s/^# \{0,1\}//p' "$0" >&2; exit 2 ;;
esac
