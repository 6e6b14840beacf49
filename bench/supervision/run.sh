#!/usr/bin/env bash
# Measures the supervisors' pages on a MySQL of its own: 10,000 open cases, first beside 10,000 finished
# ones, then beside 100,000. Prints the median of each page and the ratio of the two.
#
#   bench/supervision/run.sh            ROUNDS=15 rounds of each page (default)
#   APPROVAL_TEST_MYSQL_URL=jdbc:mysql://127.0.0.1:3306/x  uses a server that runs already (root, no password)
#   KEEP_LOG=FILE                        keeps the log of the product
set -euo pipefail
cd "$(dirname "$0")/../.."

work=$(mktemp -d)
app=
finish() {
  [ -z "${KEEP_LOG:-}" ] || cp "$work/app.log" "$KEEP_LOG"
  [ -z "$app" ] || kill "$app" 2> /dev/null || true
  [ -n "${APPROVAL_TEST_MYSQL_URL:-}" ] || bash docker/mysql/local-mysql.sh stop || true
  rm -rf "$work"
}
trap finish EXIT

jar=${JAR:-$(ls target/opendata-approval-*.jar 2> /dev/null | grep -v original | head -1 || true)}
if [ -z "$jar" ]; then
  ${MAVEN:-./mvnw} -q -B package -DskipTests
  jar=$(ls target/opendata-approval-*.jar | head -1)
fi
server=${APPROVAL_TEST_MYSQL_URL:-$(bash docker/mysql/local-mysql.sh start)}
host=$(sed -E 's#jdbc:mysql://([^:/]+).*#\1#' <<< "$server")
port=$(sed -E 's#jdbc:mysql://[^:/]+:([0-9]+)/.*#\1#' <<< "$server")
database=bench_supervision
url="jdbc:mysql://$host:$port/$database?nullDatabaseMeansCurrent=true&rewriteBatchedStatements=true&createDatabaseIfNotExist=true"

unzip -q -o -j "$jar" 'BOOT-INF/lib/mysql-connector-j-*.jar' -d "$work"
driver=$(ls "$work"/mysql-connector-j-*.jar)
java -cp "$driver" bench/supervision/SupervisionBench.java empty "$url"

free=${PORT:-18480}
java -Xmx1g -jar "$jar" --spring.profiles.active=demo --server.port="$free" --management.server.port=$((free + 1)) \
  --spring.datasource.url="$url" --spring.datasource.username=root --spring.datasource.password= \
  --approval.files.folder="$work/files" --approval.demo.cases=false > "$work/app.log" 2>&1 &
app=$!
for _ in $(seq 1 90); do
  sleep 2
  grep -q 'Started ApprovalApplication' "$work/app.log" && break
  kill -0 "$app" 2> /dev/null || { tail -40 "$work/app.log"; exit 1; }
done
java -cp "$driver" bench/supervision/SupervisionBench.java measure "$url" "http://localhost:$free" "${ROUNDS:-15}"
