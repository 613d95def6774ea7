#!/bin/sh
# A disk image of dist/Glance Reader.app, which build.spec makes, with the usual link to drop it on.
#     resources/packages/macos/make-dmg.sh VERSION
# To be opened on other machines it must be signed and notarised: name the identity in CODESIGN_IDENTITY.
# Not built or tried yet: only the Linux packages are.
set -eu

version=${1:?say which version}
cd "$(dirname "$0")/../../.."
application='dist/Glance Reader.app'
image="dist/glance-reader-$version.dmg"
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

if [ -n "${CODESIGN_IDENTITY:-}" ]; then
	codesign --force --deep --options runtime --timestamp --sign "$CODESIGN_IDENTITY" "$application"
fi
cp -R "$application" "$folder/"
ln -s /Applications "$folder/Applications"
hdiutil create -volname 'Glance Reader' -srcfolder "$folder" -format ULMO -ov "$image"
echo "$image"
