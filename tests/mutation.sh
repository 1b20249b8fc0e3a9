#!/usr/bin/env bash
# Changes the code of a folder in many small ways, and counts the changes that no test notices. Fails if more than 15 % go unnoticed.
# Not part of `dotnet test`: a folder takes several minutes.
#
#   tests/mutation.sh                                          all folders of Validation and Settings
#   tests/mutation.sh Validation/Credentials Settings/Checks   some folders
#   tests/mutation.sh Validation/Credentials/CredentialRule.cs one file
#
# Only the tests of the same folder are run, or those of a file's own test class: what a folder promises is tested there. Settings are
# tested as a whole.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

root=$PWD
threshold=85
reports=${MUTATION_REPORTS:-$root/artifacts/mutation}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

if [ $# -eq 0 ]; then
    for project in Validation Settings; do
        for folder in src/OpenAiKeyAnalyzers.$project/*/; do
            folder=$(basename "$folder")
            case $folder in bin | obj) ;; *) set -- "$@" "$project/$folder" ;; esac
        done
    done
fi

dotnet tool restore || exit $?

failed=0
for target in "$@"; do
    project=${target%%/*}
    path=${target#*/}
    folder=${path%%/*}
    case $path in
        *.cs)
            mutate=$path name=$(basename "$path" .cs) filter="FullyQualifiedName~.$folder."
            # A class with tests of its own name is tested by them alone.
            if [ -n "$(find "tests/OpenAiKeyAnalyzers.$project.Tests/$folder" -name "${name}Tests.cs" 2>/dev/null)" ]; then
                filter="FullyQualifiedName~.${name}Tests."
            fi
            ;;
        *) mutate="$path/**/*.cs" name=$folder filter="FullyQualifiedName~.$folder." ;;
    esac
    if [ "$project" = Settings ]; then
        filter="FullyQualifiedName~Settings.Tests"
    fi

    cat > "$work/stryker.json" <<JSON
{
  "stryker-config": {
    "project": "OpenAiKeyAnalyzers.$project.csproj",
    "mutate": [ "$mutate" ],
    "test-case-filter": "$filter",
    "coverage-analysis": "perTest",
    "concurrency": ${MUTATION_CONCURRENCY:-1},
    "reporters": [ "json", "html" ],
    "thresholds": { "high": 100, "low": $threshold, "break": $threshold }
  }
}
JSON
    echo "== $target"
    (cd "tests/OpenAiKeyAnalyzers.$project.Tests" \
        && dotnet stryker --config-file "$work/stryker.json" --output "$reports/$project-$name" --skip-version-check) || failed=1
done

exit $failed
