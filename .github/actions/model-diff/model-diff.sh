#!/usr/bin/env bash
# Runs stithy diff for a pull request and tells the result: a comment, a status, the summary of the job. Ends with the
# code of stithy diff. What cannot be told, as with the token of a fork, is a warning; the summary has it still.
set -euo pipefail

work="$(mktemp -d "${RUNNER_TEMP:-/tmp}/model-diff.XXXXXX")"
report="$work/report.md"
answer="$work/stithy.json"
result="$work/result.json"
pages="${GITHUB_SERVER_URL:-https://github.com}/${GITHUB_REPOSITORY:-}"

main() {
  local code=0 mark
  # A model may say whatever it likes; none of it is a command to the runner.
  mark="$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')"
  printf '::stop-commands::%s\n' "$mark"
  compare || code=$?
  # What is no answer of stithy diff, such as a missing package, must not look like a finding.
  jq --exit-status --slurp 'length == 1 and (.[0] | has("exitCode"))' "$answer" > "$work/ignored" 2>&1 || code=70
  [[ $code != 70 ]] || printf '{}' > "$answer"
  jq '{ bump: "", changes: "", error: "", objections: [], diagnostics: [] } + .' "$answer" > "$result"
  [[ -s $report ]] || faults > "$report"
  log
  printf '::%s::\n' "$mark"
  summarize
  [[ -z ${GITHUB_OUTPUT:-} ]] || outputs >> "$GITHUB_OUTPUT"
  [[ -z ${PULL_REQUEST:-} || ${COMMENT:-true} != true ]] || comment
  [[ -z ${HEAD:-} ]] || status "$code"
  return "$code"
}

compare() {
  local command old
  read -r -a command <<< "${COMMAND:-npx stithy}"
  old="$(old_side)"
  local parameters=(diff --json --format markdown --out "$report")
  parameters+=(--contract "${CONTRACT:-callers}" --enums "${ENUMS:-open}" --fail-on "${FAIL_ON:-break}")
  [[ -z ${ACCEPT:-} ]] || parameters+=(--accept "$ACCEPT")
  [[ -z ${MAX_BUMP:-} ]] || parameters+=(--max-bump "$MAX_BUMP")
  [[ -z ${HEAD:-} ]] || parameters+=(--links "$pages/blob/{commit}/{path}#L{line}" --commit "$(shown_commit)")
  parameters+=(--)
  [[ -z $old ]] || parameters+=("$old")
  "${command[@]}" "${parameters[@]}" "${MODEL:-model}" > "$answer" < /dev/null
}

# Where the pull request left its base. A checkout of depth 1 has the merge of the two, so the base itself serves.
old_side() {
  if [[ -n ${OLD:-} || -z ${BASE:-} ]]; then
    printf '%s' "${OLD:-}"
    return
  fi
  if ! git cat-file -e "$BASE^{commit}" 2> "$work/ignored"; then
    git fetch --quiet --no-tags --depth=1 origin "$BASE" >&2 || true
  fi
  local base
  base="$(git merge-base "$BASE" HEAD 2> "$work/ignored" || printf '%s' "$BASE")"
  printf '%s' "${base:0:12}"
}

# The commit whose lines are shown: that of the pull request, unless a checkout of the merge has other lines.
shown_commit() {
  if git diff --quiet "$HEAD" HEAD -- 2> "$work/ignored"; then
    printf '%s' "$HEAD"
  else
    git rev-parse HEAD 2> "$work/ignored" || printf '%s' "$HEAD"
  fi
}

# The report where there is nothing but faults.
faults() {
  printf '### Models not compared\n\n'
  jq --raw-output '
    def place: if .file == null then "" else "\(.file):\(.line):\(.column): " end;
    (.diagnostics[] | "\(place)\(.code): \(.message)"), .error
      | select(. != "") | "    \(gsub("[\r\n]"; " "))"
  ' "$result"
  printf '\nThe log of the job has more.\n'
}

log() {
  cat "$report"
  jq --raw-output '.objections[], (.diagnostics[] | "\(.severity) \(.code) \(.message) \(.help)")' "$result"
}

# The runner takes 1 MiB.
summarize() {
  [[ -z ${GITHUB_STEP_SUMMARY:-} ]] || head -c 1000000 "$report" >> "$GITHUB_STEP_SUMMARY"
}

outputs() {
  jq --raw-output '"bump=\(.bump)", "changes=\(.changes)"' "$result"
  printf 'report=%s\n' "$report"
}

# One comment for each context, edited in place; where nothing changed, none is begun.
comment() {
  local marker="<!-- stithy model-diff: ${CONTEXT:-model-diff} -->" id
  jq --null-input --rawfile report "$report" --arg marker "$marker" '
    def cut: if length <= 65000 then . else
      (.[0:65000] | split("\n")[:-1] | join("\n")) + "\n\nThis is cut; the summary of the job has the whole report.\n"
    end;
    { body: ($marker + "\n" + ($report | cut)) }
  ' > "$work/body.json"
  if ! id="$(known_comment "$marker")"; then
    warn 'The comments of the pull request cannot be read.'
  elif [[ -n $id ]]; then
    call PATCH "issues/comments/$id" "$work/body.json" || warn 'The comment cannot be edited.'
  elif [[ "$(jq '.changes' "$result")" != 0 ]]; then
    call POST "issues/$PULL_REQUEST/comments" "$work/body.json" || warn 'No comment can be written.'
  fi
}

# Anybody can write the marker, so the author counts too.
known_comment() {
  local page id
  for page in {1..50}; do
    call GET "issues/$PULL_REQUEST/comments?per_page=100&page=$page" || return
    id="$(jq --raw-output --arg marker "$1" --arg author "${AUTHOR:-github-actions[bot]}" '
      [.[] | select(.user.login == $author) | select(.body | startswith($marker)) | .id][0] // empty
    ' "$work/answer.json")"
    if [[ -n $id ]]; then
      printf '%s' "$id"
      return
    fi
    [[ "$(jq length "$work/answer.json")" == 100 ]] || return 0
  done
}

status() {
  local state=error
  [[ $1 != 0 ]] || state=success
  [[ $1 != 1 ]] || state=failure
  local target=''
  [[ -z ${GITHUB_RUN_ID:-} ]] ||
    target="$pages/actions/runs/$GITHUB_RUN_ID"
  jq --arg state "$state" --arg context "${CONTEXT:-model-diff}" --arg target "$target" '
    def said: if $state == "error" then "The models were not compared."
      elif $state == "failure" then .objections | join(" ")
      elif .changes == 0 then "No changes."
      elif .changes == 1 then "1 change; bump: \(.bump)."
      else "\(.changes) changes; bump: \(.bump)." end;
    { state: $state, context: $context, description: said[0:140] }
      + if $target == "" then {} else { target_url: $target } end
  ' "$result" > "$work/status.json"
  call POST "statuses/$HEAD" "$work/status.json" || warn 'The status cannot be set.'
}

# Calls the API for the repository. The token stays out of the list of processes. What adds a comment is not repeated.
call() {
  local method="$1" path="$2" body="${3:-}" code
  local options=(--silent --show-error --request "$method" --max-time 30 --output "$work/answer.json")
  options+=(--header 'Accept: application/vnd.github+json' --header 'X-GitHub-Api-Version: 2022-11-28')
  [[ $method == POST && $path == issues/* ]] || options+=(--retry 3 --retry-max-time 60)
  [[ -z $body ]] || options+=(--header 'Content-Type: application/json' --data-binary "@$body")
  code="$(
    curl "${options[@]}" --write-out '%{http_code}' --config - \
      "${GITHUB_API_URL:-https://api.github.com}/repos/$GITHUB_REPOSITORY/$path" \
      <<< "header = \"Authorization: Bearer ${TOKEN:?}\""
  )" || return
  [[ $code == 2?? ]]
}

warn() {
  printf '::warning title=Model diff::%s\n' "$1"
}

main
