#!/usr/bin/env bash
# Restores, checks the format, builds with warnings as errors, and runs every test. CI calls the same script.
# Usage: ./build.sh [--no-format]
set -euo pipefail
cd "$(dirname "$0")"

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

echo '== restore'
dotnet restore Search.sln --verbosity quiet

if [ "${1:-}" != '--no-format' ]; then
  echo '== format'
  dotnet format Search.sln whitespace --no-restore --verify-no-changes
fi

echo '== build'
dotnet build Search.sln --no-restore --configuration Release --verbosity quiet

# One project at a time: the end-to-end tests start servers and a browser, and would wait for the others' processors.
echo '== test'
dotnet test Search.sln --no-build --configuration Release -m:1 --logger 'trx' --results-directory TestResults --verbosity quiet
