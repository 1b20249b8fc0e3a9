#!/usr/bin/env bash
# Changes the code in many small ways, and counts the changes that no test notices. Fails if more than 15 % of a folder's go unnoticed.
# Not part of `dotnet test`: all of it takes more than half an hour.
#
#   tests/mutation.sh                                          Validation and Settings
#   tests/mutation.sh Validation Settings/Checks               projects and folders
#   tests/mutation.sh Validation/Credentials/CredentialRule.cs one file
#
# MUTATION_CONCURRENCY is the number of processes (2). MUTATION_REPORTS is where the list of all changes is written.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

reports=${MUTATION_REPORTS:-artifacts/mutation}
threshold=85

if [ $# -eq 0 ]; then
    set -- Validation Settings
fi

mkdir -p "$reports" || exit $?
dotnet run --project tests/OpenAiKeyAnalyzers.Mutation -- "$PWD" "$(cd "$reports" && pwd)" "$threshold" "$@"
