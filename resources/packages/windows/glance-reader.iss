; Inno Setup 6: one installer for dist\glance-reader, which build.spec makes. For one user without rights, or for all.
;     python -m resources.packages.windows.file_types
;     iscc /DVersion=0.1.0 resources\packages\windows\glance-reader.iss
; Not built or tried yet: only the Linux packages are.

#ifndef Version
  #error Say which version: iscc /DVersion=0.1.0
#endif
#define Root "..\..\.."
#define Program "Glance Reader"
#define File "glance-reader.exe"
#define Id "GlanceReader.Article"

[Setup]
AppId={{6B0B7C1E-6F5C-4C7E-9C1B-0E4B5E2A9A17}
AppName={#Program}
AppVersion={#Version}
AppVerName={#Program} {#Version}
DefaultDirName={autopf}\{#Program}
DefaultGroupName={#Program}
DisableProgramGroupPage=yes
PrivilegesRequired=lowest
PrivilegesRequiredOverridesAllowed=dialog
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
MinVersion=10.0.17763
LicenseFile={#Root}\LICENSE
SetupIconFile={#Root}\resources\icons\glance-reader.ico
UninstallDisplayIcon={app}\{#File}
UninstallDisplayName={#Program}
OutputDir={#Root}\dist
OutputBaseFilename=glance-reader-{#Version}-setup
Compression=lzma2/max
SolidCompression=yes
WizardStyle=modern
ChangesAssociations=yes
CloseApplications=yes

[Files]
Source: "{#Root}\dist\glance-reader\*"; DestDir: "{app}"; Flags: ignoreversion recursesubdirs createallsubdirs

[InstallDelete]
; What an older version brought and this one does not.
Type: filesandordirs; Name: "{app}\_internal"

[Icons]
Name: "{group}\{#Program}"; Filename: "{app}\{#File}"

[Registry]
; Offered under "Open with", never made the default.
Root: HKA; Subkey: "Software\Classes\{#Id}"; ValueType: string; ValueData: "Article"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\{#Id}\DefaultIcon"; ValueType: string; ValueData: "{app}\{#File},0"
Root: HKA; Subkey: "Software\Classes\{#Id}\shell\open\command"; ValueType: string; ValueData: """{app}\{#File}"" ""%1"""
#include Root + "\build\file-types.iss"

[Run]
Filename: "{app}\{#File}"; Description: "{cm:LaunchProgram,{#Program}}"; Flags: nowait postinstall skipifsilent
